/** Splits a text into sentences. */
package org.nmt4j.tokenization.sentence;
