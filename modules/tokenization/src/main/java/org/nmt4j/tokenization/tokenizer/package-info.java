/** Cuts a line into tokens from which the line can be restored. */
package org.nmt4j.tokenization.tokenizer;
