/** YAML trees whose every value knows its place, with variables, merging and problem reports. */
package org.nmt4j.recipe.yaml;
