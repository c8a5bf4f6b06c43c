/** Recipes: the records for the settings of training, translation and evaluation. */
package org.nmt4j.recipe;
