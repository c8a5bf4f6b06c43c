/** Confidence in words: its calibration, and how well it tells right words from wrong ones. */
package org.nmt4j.evaluation.confidence;
