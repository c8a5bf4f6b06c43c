package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.Map;
import org.nmt4j.recipe.Recipe;

/** Writes recipes as YAML. */
public final class RecipeWriter {

  private RecipeWriter() {}

  /**
   * Every key with its value; resulting widths stand in comments.
   *
   * @param recipe the recipe
   * @param folder where the text is meant to lie; paths become relative to it
   */
  public static String write(Recipe recipe, Path folder) {
    return write(recipe, folder, Map.of());
  }

  public static String write(Recipe recipe, Path folder, Map<String, String> templates) {
    Writing writing =
        new Writing(recipe.task().toString(), folder.toAbsolutePath().normalize(), templates);
    return String.join("\n", RecipeSchema.SECTION.write(recipe, "", writing).lines()) + "\n";
  }
}
