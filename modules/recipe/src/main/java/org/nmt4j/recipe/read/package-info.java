/** Reads recipes: turns YAML files, the files that they include and overrides into records. */
package org.nmt4j.recipe.read;
