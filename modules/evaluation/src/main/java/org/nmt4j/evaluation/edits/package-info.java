/** Edit distances between sequences of words. */
package org.nmt4j.evaluation.edits;
