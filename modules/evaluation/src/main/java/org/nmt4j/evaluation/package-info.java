/** Metrics of translated text: statistics of segments, pure scores, signatures. */
package org.nmt4j.evaluation;
