package org.nmt4j.recipe;

import java.nio.file.Path;

/** The settings of guided alignment: known alignments of the training pairs, and their weight. */
public record GuidedAlignment(
    @Key(
            value =
                "the known alignments of data.train, one line for each pair; a line has links of a"
                    + " source word and a target word, counted from 0, such as 0-1; white space"
                    + " separates words",
            foreign = "load_alignments")
        Path file,
    @Key(
            value = "the weight of the cross-entropy between known alignments and attention",
            defaultValue = "0.1",
            range = "> 0",
            foreign = "guided_alignment_weight lambda_align alignment_lambda alignment_weight")
        double weight) {}
