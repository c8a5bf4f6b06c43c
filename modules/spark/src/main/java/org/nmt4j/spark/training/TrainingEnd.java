package org.nmt4j.spark.training;

import java.io.Serializable;

/**
 * How a process of a training has ended.
 *
 * @param isComplete whether the model is trained; false if training was stopped or has diverged
 * @param line tells the user
 */
record TrainingEnd(boolean isComplete, String line) implements Serializable {}
