/** Batches of examples of similar length, for training and for inference. */
package org.nmt4j.model.batch;
