/** Tokens with the parts of a meaning that they express, and alignments derived from them. */
package org.nmt4j.synthetic.text;
