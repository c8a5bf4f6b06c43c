package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.recipe.yaml.Place;
import org.nmt4j.recipe.yaml.Problems;

/** What is known and collected while a tree is read as a recipe. */
public final class Reading {

  private final Problems problems;
  private final Hints hints;
  private final String kind;
  private final Optional<Path> recipeFolder;
  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<String, String> templates = new HashMap<>();

  /**
   * A reading.
   *
   * @param problems takes what is wrong
   * @param hints names of other toolkits
   * @param kind of the recipe, which some keys are peculiar to
   * @param recipeFolder the main file's folder; empty for a stored recipe, whose paths stay as they
   *     are and whose files need not exist
   */
  public Reading(Problems problems, Hints hints, String kind, Optional<Path> recipeFolder) {
    this.problems = problems;
    this.hints = hints;
    this.kind = kind;
    this.recipeFolder = recipeFolder;
  }

  /** Reports a problem with a key, whose value is not to be used any more. */
  public void fail(String path, Place place, String message) {
    problems.report(place, message);
    markFailed(path);
  }

  /** Keeps a key, whose problem was reported already, out of later checks. */
  public void markFailed(String path) {
    failed.add(path);
  }

  /** Reports a key that is not known; the others stay usable. */
  void reportUnknown(Place place, String message) {
    problems.report(place, message);
  }

  /** Whether neither this key nor a section around it had a problem. */
  public boolean isSound(String path) {
    for (String name = path; !name.isEmpty(); name = parent(name)) {
      if (failed.contains(name)) {
        return false;
      }
    }
    return true;
  }

  void remember(String path, Place place) {
    places.put(path, place);
  }

  /** Where a key's value stands, or else the section that it is missing from. */
  public Place place(String path) {
    String name = path;
    while (!places.containsKey(name)) {
      name = parent(name);
    }
    return places.get(name);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  /** The recipe's kind. */
  public String kind() {
    return kind;
  }

  Hints hints() {
    return hints;
  }

  Optional<Path> recipeFolder() {
    return recipeFolder;
  }

  void keepTemplate(String path, String template) {
    templates.put(path, template);
  }

  /** Paths that came from the environment, as written, by the full name of their key. */
  public Map<String, String> templates() {
    return Map.copyOf(templates);
  }
}
