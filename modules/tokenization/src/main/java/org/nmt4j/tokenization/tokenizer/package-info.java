/** Cuts a line into tokens such that the line can be put together again. */
package org.nmt4j.tokenization.tokenizer;
