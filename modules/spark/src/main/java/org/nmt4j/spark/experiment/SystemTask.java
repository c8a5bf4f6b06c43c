package org.nmt4j.spark.experiment;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.nmt4j.experiment.Experiment;
import org.nmt4j.experiment.ExperimentException;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.spark.job.FreeFolder;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.training.ForeignFileException;

/**
 * Trains and evaluates one system of an experiment. Spark sends this object to an executor.
 *
 * @param system the name of the system
 */
record SystemTask(SharedExperiment experiment, String system) implements Serializable {

  /**
   * The result of a task, which Spark sends to the driver.
   *
   * @param lines lines for people
   * @param failure why the system cannot run, whatever executor tries it; null if it ran
   */
  record Outcome(List<String> lines, String failure) implements Serializable {}

  /**
   * Runs the system. If an earlier executor of this task was lost, training goes on from the last
   * checkpoint.
   *
   * @throws UncheckedIOException if a file cannot be read or written; Spark tries the task again
   */
  Outcome run(TaskContext task) {
    List<String> lines = new ArrayList<>();
    try {
      Experiment own = experiment.read().withThreads(task.cpus()).withStop(task::isInterrupted);
      FreeFolder.await(
          () -> {
            own.runSystem(system, lines::add);
            return null;
          },
          task,
          lines::add);
      return new Outcome(lines, null);
    } catch (RecipeException | DataException | ExperimentException | ForeignFileException e) {
      return new Outcome(lines, system + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(system + ": " + e.getMessage(), e);
    }
  }
}
