/** Meanings of sentences: immutable trees that both languages express. */
package org.nmt4j.synthetic.meaning;
