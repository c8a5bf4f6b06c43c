package org.nmt4j.recipe;

/**
 * How the decoder looks at the encoder's memory.
 *
 * @param type the score
 * @param inputFeeding whether the attentional vector is part of the decoder's next input (Luong et
 *     al. 2015)
 */
public record AttentionSettings(AttentionType type, boolean inputFeeding) {}
