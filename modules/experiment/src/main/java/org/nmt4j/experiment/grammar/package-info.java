/** Grammars that judge what a language model writes. */
package org.nmt4j.experiment.grammar;
