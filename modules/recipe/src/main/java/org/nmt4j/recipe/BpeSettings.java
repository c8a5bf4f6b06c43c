package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Byte pair encoding (Sennrich et al. 2016).
 *
 * @param merges the number of merge operations to learn
 * @param joint whether one set of merges is learned from both sides
 * @param dropout the probability that training skips a merge (Provilkov et al. 2020)
 * @param codes a file of merges to use on both sides instead of learning them
 */
public record BpeSettings(int merges, boolean joint, double dropout, Optional<Path> codes) {}
