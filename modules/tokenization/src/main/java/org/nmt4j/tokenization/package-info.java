/** Turns text into ids and back: corpora, normalisation, tokenizers, subwords and vocabularies. */
package org.nmt4j.tokenization;
