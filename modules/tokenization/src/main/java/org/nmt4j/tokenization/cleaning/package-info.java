/** Finds pairs of a parallel corpus that training should leave out, and counts the others. */
package org.nmt4j.tokenization.cleaning;
