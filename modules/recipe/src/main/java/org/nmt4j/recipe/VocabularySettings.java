package org.nmt4j.recipe;

import java.util.Optional;

/** The settings that decide which tokens have an id. */
public record VocabularySettings(
    @Key(
            value = "the largest number of tokens; 0 for no limit",
            defaultValue = "10000",
            range = ">= 0",
            foreign =
                "voc_limit src_vocab_size tgt_vocab_size dim_vocabs num_words nwordssrc nwordstgt")
        int size,
    @Key(
            value = "the minimum frequency of a token in the training data",
            defaultValue = "1",
            range = ">= 1",
            foreign =
                "voc_min_freq src_words_min_frequency tgt_words_min_frequency word_min_count"
                    + " min_freq thresholdsrc thresholdtgt")
        int minFrequency,
    @Key(
            value = "whether both sides have one vocabulary",
            defaultValue = "true",
            only = TaskType.TRANSLATION,
            foreign = "share_vocab shared_vocab joined_dictionary")
        boolean shared,
    @Key(
            value =
                "vocabulary files to use instead of counting tokens; a line is a token, or a token"
                    + " and its count",
            only = TaskType.TRANSLATION,
            foreign = "voc_file src_vocab tgt_vocab vocabs vocab_file srcdict tgtdict")
        Optional<VocabularyFiles> file) {}
