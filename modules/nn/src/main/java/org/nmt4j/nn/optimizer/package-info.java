/**
 * Updates from gradients: the sum over shards, clipping by the global norm, Adam and gradient
 * descent with weight decay.
 */
package org.nmt4j.nn.optimizer;
