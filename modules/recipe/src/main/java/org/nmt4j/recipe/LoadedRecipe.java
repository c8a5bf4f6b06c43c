package org.nmt4j.recipe;

/**
 * A recipe with its expanded text.
 *
 * @param recipe the recipe
 * @param expanded YAML of every key with its effective value. Paths are relative to the recipe's
 *     folder. Paths from the environment keep their references to it. In that folder the text reads
 *     back as an equal recipe.
 */
public record LoadedRecipe(Recipe recipe, String expanded) {}
