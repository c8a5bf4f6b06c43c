/** The benchmark command: training and translation by the clock. */
package org.nmt4j.cli.benchmark;
