/** Text to ids and back: corpora, normalisation, tokenizers, subwords, vocabularies. */
package org.nmt4j.tokenization;
