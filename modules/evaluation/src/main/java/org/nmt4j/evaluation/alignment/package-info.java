/** Scores word alignments against reference links. */
package org.nmt4j.evaluation.alignment;
