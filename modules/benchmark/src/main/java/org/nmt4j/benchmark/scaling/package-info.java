/** Measures the cost of training at several sizes of the reference network and its data. */
package org.nmt4j.benchmark.scaling;
