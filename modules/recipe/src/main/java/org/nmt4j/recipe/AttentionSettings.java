package org.nmt4j.recipe;

/** The settings of attention. Input feeding follows Luong et al. (2015). */
public record AttentionSettings(
    @Key(
            value = "the score between a decoder state and a memory position",
            defaultValue = "general",
            foreign = "global_attention rnn_attention_type attention_type")
        AttentionType type,
    @Key(
            value = "whether the attentional vector is part of the decoder's next input",
            defaultValue = "true",
            foreign = "input_feed input_feeding_decoder")
        boolean inputFeeding,
    @Key(
            value =
                "whether the additive score also reads the coverage of a position, the sum of its"
                    + " weights in all steps before",
            defaultValue = "false",
            foreign = "coverage_attn coverage_attention rnn_attention_coverage_type")
        boolean coverage) {}
