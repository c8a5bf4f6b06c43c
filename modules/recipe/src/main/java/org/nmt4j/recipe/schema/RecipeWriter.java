package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.Map;
import org.nmt4j.recipe.Recipe;

/** Writes recipes as YAML. */
public final class RecipeWriter {

  private RecipeWriter() {}

  /**
   * Returns the recipe with every key and its value. Comments state widths that follow from several
   * keys.
   *
   * @param recipe the recipe
   * @param folder the folder of the text; paths become relative to it
   */
  public static String write(Recipe recipe, Path folder) {
    return write(recipe, folder, Map.of());
  }

  /**
   * Returns the recipe as {@link #write(Recipe, Path)} does, with references to the environment.
   *
   * @param templates by a key's full name, the text that is written in place of the value
   */
  public static String write(Recipe recipe, Path folder, Map<String, String> templates) {
    Writing writing =
        new Writing(recipe.task().toString(), folder.toAbsolutePath().normalize(), templates);
    return String.join("\n", RecipeSchema.SECTION.write(recipe, "", writing).lines()) + "\n";
  }
}
