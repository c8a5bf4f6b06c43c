package org.nmt4j.spark.job;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.training.FolderInUseException;

/**
 * Runs work that needs the folder of a run. If Spark runs a task again, the task before may still
 * hold the folder, until it notices that it has ended.
 */
public final class FreeFolder {
  /** The longest time to wait for the folder. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** The time between two attempts, in milliseconds. */
  private static final long INTERVAL = 500;

  private FreeFolder() {}

  /** Work that fails at once if another process holds the folder. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work. */
    T run() throws IOException, RecipeException;
  }

  /**
   * Runs work as soon as no other process holds the folder.
   *
   * @param messages receives one line if the work has to wait
   * @throws FolderInUseException if another process holds the folder for ten minutes
   * @throws TaskKilledException if the task is killed while it waits
   */
  public static <T> T await(Work<T> work, TaskContext task, Consumer<String> messages)
      throws IOException, RecipeException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean told = false;
    while (true) {
      try {
        return work.run();
      } catch (FolderInUseException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        if (!told) {
          messages.accept(e.getMessage() + "; waiting for its end");
          told = true;
        }
        sleep();
        task.killTaskIfInterrupted();
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(INTERVAL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TaskKilledException("interrupted");
    }
  }
}
