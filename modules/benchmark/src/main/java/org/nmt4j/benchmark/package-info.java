/** Benchmarks of the network's kernels, at the sizes of the reference network. */
package org.nmt4j.benchmark;
