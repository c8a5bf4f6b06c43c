/** Reads recipes: YAML files, the files that they include and overrides become records. */
package org.nmt4j.recipe.read;
