/** The cost of training in several processes, and a model of its scaling. */
package org.nmt4j.benchmark.cluster;
