package org.nmt4j.recipe;

import java.util.Optional;

/** The corpora of an experiment. */
public record DataSettings(
    @Key(value = "what the model learns from", foreign = "corpus_1 trainpref") CorpusFiles train,
    @Key(
            value = "what validation looks at",
            foreign = "valid valid_sets validation_source validation_target validpref")
        Optional<CorpusFiles> dev,
    @Key(value = "what the finished model is scored on", foreign = "testpref")
        Optional<CorpusFiles> test,
    @Key(
            value = "the longest training pair that is kept, in tokens after subword segmentation",
            except = TaskType.LANGUAGE_MODEL,
            foreign = "max_sent_length max_seq_len src_seq_length tgt_seq_length max_length_crop")
        MaxLength maxLength,
    @Key(
            value =
                "whether each line goes on where the one before ended, so that the state is carried"
                    + " from line to line, or lines stand by themselves",
            defaultValue = "false",
            only = TaskType.LANGUAGE_MODEL)
        boolean running) {}
