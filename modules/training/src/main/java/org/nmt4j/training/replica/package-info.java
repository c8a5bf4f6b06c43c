/** Training by several processes, each of which computes the gradients of some shards. */
package org.nmt4j.training.replica;
