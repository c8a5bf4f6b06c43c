package org.nmt4j.recipe.read;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nmt4j.recipe.schema.RecipeSchema;
import org.nmt4j.recipe.yaml.Place;
import org.nmt4j.recipe.yaml.Problems;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.recipe.yaml.Variables;
import org.nmt4j.recipe.yaml.YamlBroken;
import org.nmt4j.recipe.yaml.YamlFile;
import org.nmt4j.recipe.yaml.YamlList;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlSource;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * Reads a file and the files that it includes, and merges them. The file wins over its includes.
 */
final class IncludeReader {

  /** A limit, because files that include one another in a diamond are read exponentially often. */
  private static final int MAX_FILES = 100;

  private final Function<String, Optional<String>> environment;
  private final Problems problems;
  private final Deque<Path> underway = new ArrayDeque<>();
  private final Set<Path> files = new LinkedHashSet<>();
  private int count;

  IncludeReader(Function<String, Optional<String>> environment, Problems problems) {
    this.environment = environment;
    this.problems = problems;
  }

  /** Returns the merged tree. Reports a problem and returns empty if a file cannot be read. */
  Optional<YamlMapping> read(Path file) {
    return read(file, Place.start(new YamlSource(file.toString(), file, false)));
  }

  private Optional<YamlMapping> read(Path file, Place user) {
    Path identity = file.toAbsolutePath().normalize();
    if (underway.contains(identity)) {
      problems.report(
          user,
          "found the file "
              + Quoting.shown(file.toString())
              + ", which includes this one, expected no cycle");
      return Optional.empty();
    }
    files.add(file);
    count++;
    if (count > MAX_FILES) {
      problems.report(user, "found more than " + MAX_FILES + " included files, expected fewer");
      return Optional.empty();
    }
    underway.push(identity);
    try {
      return YamlFile.read(file, user, problems)
          .flatMap(root -> mapping(root, problems))
          .flatMap(mapping -> merge(file, mapping));
    } finally {
      underway.pop();
    }
  }

  /**
   * Returns the files of all calls of {@code read}: each file and its includes. Files that cannot
   * be read are among them.
   */
  Set<Path> files() {
    return files;
  }

  /** Returns the root as a mapping. Reports a problem and returns empty if it is something else. */
  static Optional<YamlMapping> mapping(YamlValue root, Problems problems) {
    if (root instanceof YamlMapping mapping) {
      return Optional.of(mapping);
    }
    problems.report(
        root.place(), "found " + root.found() + ", expected a mapping that begins with recipe: 1");
    return Optional.empty();
  }

  /** Returns the mapping merged over its includes; empty if one of them cannot be read. */
  private Optional<YamlMapping> merge(Path file, YamlMapping mapping) {
    Optional<YamlMapping.Entry> include = mapping.entry(RecipeSchema.INCLUDE);
    if (include.isEmpty()) {
      return Optional.of(mapping);
    }
    YamlMapping merged = YamlMapping.empty(mapping.place());
    boolean complete = true;
    for (YamlValue name : names(include.get().value())) {
      Optional<YamlMapping> included = resolve(file, name).flatMap(it -> read(it, name.place()));
      complete &= included.isPresent();
      merged = merged.mergedWith(included.orElse(YamlMapping.empty(mapping.place())));
    }
    return complete
        ? Optional.of(merged.mergedWith(mapping.without(RecipeSchema.INCLUDE)))
        : Optional.empty();
  }

  /**
   * Returns the names of the included files. They may refer to the environment and the folder only,
   * because the variables of the recipe are not known yet.
   */
  private List<YamlValue> names(YamlValue value) {
    Variables variables = new Variables(YamlMapping.empty(value.place()), environment, problems);
    YamlValue replaced = variables.replaceIn(value);
    return replaced instanceof YamlList list ? new ArrayList<>(list.items()) : List.of(replaced);
  }

  private Optional<Path> resolve(Path file, YamlValue name) {
    if (name instanceof YamlBroken) {
      return Optional.empty();
    }
    if (name instanceof YamlScalar scalar && !scalar.isNull() && !scalar.text().isEmpty()) {
      try {
        return Optional.of(file.resolveSibling(scalar.text()).normalize());
      } catch (InvalidPathException e) {
        // Falls through to the problem below: an invalid path names no file.
      }
    }
    problems.report(
        name.place(), "found " + name.found() + " for include, expected a file or a list of files");
    return Optional.empty();
  }
}
