/** The keys of a recipe: name, type, default, bounds and description, each declared once. */
package org.nmt4j.recipe.schema;
