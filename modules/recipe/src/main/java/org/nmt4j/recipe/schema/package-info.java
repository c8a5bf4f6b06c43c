/** What the keys of a recipe are: name, type, default and description, each stated once. */
package org.nmt4j.recipe.schema;
