/** Gradients to updates: reduction over shards, clipping by global norm, Adam and SGD. */
package org.nmt4j.nn.optimizer;
