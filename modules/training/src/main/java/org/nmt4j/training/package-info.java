/** The training loop: schedules, early stopping, checkpoints. */
package org.nmt4j.training;
