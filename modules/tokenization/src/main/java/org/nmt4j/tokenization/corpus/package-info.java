/** Reads and writes lines of UTF-8 text, and corpora of sentence pairs. */
package org.nmt4j.tokenization.corpus;
