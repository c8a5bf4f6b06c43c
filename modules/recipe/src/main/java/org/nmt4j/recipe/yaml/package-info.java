/** YAML trees whose values know their places, with variables, merging and problem reports. */
package org.nmt4j.recipe.yaml;
