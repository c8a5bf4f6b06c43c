/** Text as metrics read it: white space, lower case, tokens and n-grams. */
package org.nmt4j.evaluation.text;
