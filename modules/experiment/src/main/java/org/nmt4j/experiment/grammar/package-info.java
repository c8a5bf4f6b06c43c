/** A grammar that decides whether the lines of a language model are sentences. */
package org.nmt4j.experiment.grammar;
