package org.nmt4j.recipe;

/** How hypotheses of different lengths compare. */
public record LengthPenaltySettings(
    @Key(value = "the rule", defaultValue = "wu") LengthPenaltyType type,
    @Key(
            value = "its exponent",
            defaultValue = "1.0",
            range = ">= 0",
            foreign = "beam_alpha normalize length_penalty_alpha lenpen")
        double alpha) {}
