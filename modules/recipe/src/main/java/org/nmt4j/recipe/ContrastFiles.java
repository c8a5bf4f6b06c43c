package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Pairs of lines of which a language model should find the first likelier.
 *
 * @param correct one line for each pair
 * @param incorrect the same number of lines
 * @param groups a name for each pair
 */
public record ContrastFiles(Path correct, Path incorrect, Optional<Path> groups) {}
