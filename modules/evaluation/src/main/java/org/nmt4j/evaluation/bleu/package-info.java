/** BLEU: counts of n-grams, scores and signatures as sacreBLEU computes them. */
package org.nmt4j.evaluation.bleu;
