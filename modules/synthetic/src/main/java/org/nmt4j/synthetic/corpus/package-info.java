/** Aligned lines, and the files to which the generators write them. */
package org.nmt4j.synthetic.corpus;
