/** Aligned lines, as the generators of the tasks make and write them. */
package org.nmt4j.synthetic.corpus;
