/** Tokens that know which parts of a meaning they express, and the alignments that follow. */
package org.nmt4j.synthetic.text;
