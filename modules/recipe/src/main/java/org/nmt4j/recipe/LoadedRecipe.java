package org.nmt4j.recipe;

/**
 * A recipe as it was read from a file.
 *
 * @param recipe the recipe
 * @param expanded YAML of every key with its effective value. Paths are relative to the recipe's
 *     folder, and those taken from the environment keep their reference to it: it reads back to an
 *     equal recipe in that folder.
 */
public record LoadedRecipe(Recipe recipe, String expanded) {}
