package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of line pairs for the metric contrast. A language model should find the first line of a
 * pair likelier than the second.
 */
public record ContrastFiles(
    @Key("the correct line of each pair") Path correct,
    @Key("the incorrect line of each pair") Path incorrect,
    @Key("a group name for each pair; the metric is also given for each group, as contrast@group")
        Optional<Path> groups) {}
