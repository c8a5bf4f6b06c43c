/** Pretrained word vectors: read from a file, or learned by an implementation of one interface. */
package org.nmt4j.model.vectors;
