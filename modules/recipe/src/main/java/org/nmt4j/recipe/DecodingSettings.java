package org.nmt4j.recipe;

/**
 * How the model translates.
 *
 * @param beamSize hypotheses kept at every step; 1 is greedy search
 * @param lengthPenalty how hypotheses of different lengths compare
 * @param maxLength the longest translation
 * @param nBest translations per sentence
 * @param batchSize sentences decoded together
 */
public record DecodingSettings(
    int beamSize,
    LengthPenaltySettings lengthPenalty,
    MaxOutputLength maxLength,
    int nBest,
    int batchSize) {}
