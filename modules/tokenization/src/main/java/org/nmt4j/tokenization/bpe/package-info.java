/** Byte pair encoding: learns how to cut rare words into frequent pieces, and cuts them. */
package org.nmt4j.tokenization.bpe;
