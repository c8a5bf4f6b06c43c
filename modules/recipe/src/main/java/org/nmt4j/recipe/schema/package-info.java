/**
 * The schema of recipes: types, bounds, defaults, hints, the reference page and the expanded
 * recipe.
 */
package org.nmt4j.recipe.schema;
