/** Scores of labels, tags, named entities and exact matches. */
package org.nmt4j.evaluation.labels;
