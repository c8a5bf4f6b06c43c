/**
 * Updates from gradients: the sum over shards, clipping by the global norm, Adam and gradient
 * descent with weight decay, and a moving average of the weights.
 */
package org.nmt4j.nn.optimizer;
