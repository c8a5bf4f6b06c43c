/** Metrics of text, labels and tags: statistics of segments, pure scores, signatures. */
package org.nmt4j.evaluation;
