/** Measures the speed of training and translation with a recipe. */
package org.nmt4j.experiment.benchmark;
