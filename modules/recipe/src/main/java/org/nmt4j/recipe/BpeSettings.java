package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.Optional;

/** Byte pair encoding (Sennrich et al. 2016), with dropout (Provilkov et al. 2020). */
public record BpeSettings(
    @Key(
            value = "the number of merge operations to learn",
            defaultValue = "2000",
            otherDefault = "8000",
            range = "from 1 to 1000000",
            foreign = "num_merges bpe_operations")
        int merges,
    @Key(
            value = "whether one set of merges is learned from both sides",
            defaultValue = "true",
            only = TaskType.TRANSLATION)
        boolean joint,
    @Key(
            value = "the probability that training skips a merge",
            defaultValue = "0.0",
            range = ">= 0 and < 1")
        double dropout,
    @Key(
            value =
                "a file of merges in the format of nmt4j, subword-nmt or fastBPE; both sides use"
                    + " these merges, and none are learned",
            foreign = "bpe_codes src_subword_model tgt_subword_model")
        Optional<Path> codes) {}
