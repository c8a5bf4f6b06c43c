/**
 * Byte pair encoding: learns merges that cut rare words into frequent pieces, and cuts words by
 * them.
 */
package org.nmt4j.tokenization.bpe;
