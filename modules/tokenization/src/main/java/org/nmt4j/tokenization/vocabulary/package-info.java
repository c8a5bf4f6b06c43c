/** Counts tokens and gives each token of a model its id. */
package org.nmt4j.tokenization.vocabulary;
