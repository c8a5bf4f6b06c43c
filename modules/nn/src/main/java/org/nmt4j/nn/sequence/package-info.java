/** Padded batches of ids, and the memory that an encoder computes from them. */
package org.nmt4j.nn.sequence;
