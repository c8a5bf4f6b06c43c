/** Recipes: one YAML file that drives training, translation and evaluation. */
package org.nmt4j.recipe;
