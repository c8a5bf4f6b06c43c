package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of line pairs for the metric contrast. A language model should find the first line of a
 * pair likelier than the second.
 */
public record ContrastFiles(
    @Key("one line for each pair") Path correct,
    @Key("the less likely line of each pair") Path incorrect,
    @Key("a name for each pair; the metric is also given for each group, as contrast@group")
        Optional<Path> groups) {}
