/** The evaluation of a trained model on the test set of its recipe. */
package org.nmt4j.experiment.evaluation;
