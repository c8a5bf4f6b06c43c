/** Scores of labels, tags, entities and exact answers. */
package org.nmt4j.evaluation.labels;
