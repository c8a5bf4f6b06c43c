/** Text processing of the metrics: white space, lower case, tokens and n-grams. */
package org.nmt4j.evaluation.text;
