package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.Map;

/**
 * How values are written.
 *
 * @param kind of the recipe; keys of other kinds are left out
 * @param folder what written paths are relative to
 * @param templates by a key's full name, the value to write in place of the one in Java, because
 *     that one came from the environment
 */
public record Writing(String kind, Path folder, Map<String, String> templates) {

  /** Keeps an unmodifiable copy of the templates. */
  public Writing {
    templates = Map.copyOf(templates);
  }
}
