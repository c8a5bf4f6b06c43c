/** Confidence intervals of scores, and significance tests between two systems. */
package org.nmt4j.evaluation.significance;
