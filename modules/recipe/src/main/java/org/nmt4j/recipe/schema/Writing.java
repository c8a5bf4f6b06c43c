package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.Map;

/**
 * The settings for writing values.
 *
 * @param task the task of the recipe; keys of other tasks are not written
 * @param folder the folder to which written paths are relative
 * @param templates by a key's full name, the text with references to the environment that is
 *     written in place of the value
 */
public record Writing(String task, Path folder, Map<String, String> templates) {

  /** Copies the templates. */
  public Writing {
    templates = Map.copyOf(templates);
  }
}
