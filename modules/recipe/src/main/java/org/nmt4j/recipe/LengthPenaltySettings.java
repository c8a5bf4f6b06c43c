package org.nmt4j.recipe;

/** The settings of the length penalty, which makes hypotheses of different lengths comparable. */
public record LengthPenaltySettings(
    @Key(
            value = "the rule by which the score of a hypothesis depends on its length",
            defaultValue = "wu")
        LengthPenaltyType type,
    @Key(
            value = "the exponent of that rule",
            defaultValue = "1.0",
            range = ">= 0",
            foreign = "beam_alpha normalize length_penalty_alpha lenpen")
        double alpha) {}
