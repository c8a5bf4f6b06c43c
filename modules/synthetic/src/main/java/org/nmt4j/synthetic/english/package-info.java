/** Realizes meanings in English. */
package org.nmt4j.synthetic.english;
