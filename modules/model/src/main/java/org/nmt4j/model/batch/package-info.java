/** Batches of sentences of like length, in an order that depends on seed and epoch alone. */
package org.nmt4j.model.batch;
