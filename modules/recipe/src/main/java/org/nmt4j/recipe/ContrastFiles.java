package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.Optional;

/** Pairs of lines of which a language model should find the first likelier. */
public record ContrastFiles(
    @Key("one line for each pair") Path correct,
    @Key("the less likely line of each pair") Path incorrect,
    @Key("a name for each pair; the metric is also given for each group, as contrast@group")
        Optional<Path> groups) {}
