/** The training loop, with schedules of the learning rate, early stopping and checkpoints. */
package org.nmt4j.training;
