package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.recipe.yaml.Place;
import org.nmt4j.recipe.yaml.Problems;

/**
 * The state of reading a tree as a recipe: settings, places of values, failed keys and templates.
 */
public final class Reading {

  private final Problems problems;
  private final Hints hints;
  private final String task;
  private final Optional<Path> recipeFolder;
  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<String, String> templates = new HashMap<>();

  /**
   * Creates the state of a reading.
   *
   * @param problems receives the problems
   * @param hints gives hints about names of other toolkits
   * @param task the task of the recipe, which decides which keys it has
   * @param recipeFolder the folder of the main file; empty for a stored recipe, whose paths stay as
   *     they are and whose files need not exist
   */
  public Reading(Problems problems, Hints hints, String task, Optional<Path> recipeFolder) {
    this.problems = problems;
    this.hints = hints;
    this.task = task;
    this.recipeFolder = recipeFolder;
  }

  /** Reports a problem with a key and marks the key as failed. */
  public void fail(String path, Place place, String message) {
    problems.report(place, message);
    markFailed(path);
  }

  /** Marks a key as failed without another problem. Later checks skip the key. */
  public void markFailed(String path) {
    failed.add(path);
  }

  /** Reports an unknown key. It marks no key as failed. */
  void reportUnknown(Place place, String message) {
    problems.report(place, message);
  }

  /** Returns whether neither the key nor a section around it has failed. */
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

  /**
   * Returns the place of a key's value. For a missing key, returns the place of the section that
   * lacks it.
   */
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

  /** Returns the task of the recipe. */
  public String task() {
    return task;
  }

  Hints hints() {
    return hints;
  }

  /** Returns the folder of the main file; empty for a stored recipe. */
  public Optional<Path> recipeFolder() {
    return recipeFolder;
  }

  void keepTemplate(String path, String template) {
    templates.put(path, template);
  }

  /**
   * Returns the paths that refer to the environment, with their references, by the full name of
   * their key.
   */
  public Map<String, String> templates() {
    return Map.copyOf(templates);
  }
}
