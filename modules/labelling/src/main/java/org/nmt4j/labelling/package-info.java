/**
 * Classification, tagging and regression: a label, a tag for each token, or a number for a line.
 */
package org.nmt4j.labelling;
