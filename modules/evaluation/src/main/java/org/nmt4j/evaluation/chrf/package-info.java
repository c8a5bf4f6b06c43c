/** chrF and chrF++: F-scores of character and word n-grams. */
package org.nmt4j.evaluation.chrf;
