package org.nmt4j.spark.training;

import java.util.function.IntPredicate;
import org.apache.spark.SparkContext;

/**
 * Finds how many tasks a cluster runs at a time.
 *
 * @param context the connection to the cluster
 */
record Slots(SparkContext context) {
  /** The time between two looks, in milliseconds. */
  private static final long INTERVAL = 250;

  /** The number of looks without a change after which no further executors are expected. */
  private static final int CALM = 12;

  /** The most looks: two minutes. */
  private static final int MOST = 480;

  /**
   * Returns the number of tasks that the cluster can run at a time, at least 1 and at most {@code
   * enough}. Waits for executors that are starting.
   */
  int count(int enough) {
    int[] last = {0, 0};
    return Math.min(
        enough,
        await(
            now -> {
              last[1] = now == last[0] ? last[1] + 1 : 0;
              last[0] = now;
              return now >= enough || now > 0 && last[1] >= CALM;
            }));
  }

  /** Waits until the cluster can run a number of tasks at a time, for two minutes at most. */
  void awaitCount(int needed) {
    await(now -> now >= needed);
  }

  private int await(IntPredicate isEnough) {
    int now = slots();
    for (int i = 0; i < MOST && !isEnough.test(now); i++) {
      try {
        Thread.sleep(INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      now = slots();
    }
    return Math.max(1, now);
  }

  private int slots() {
    return context.maxNumConcurrentTasks(context.resourceProfileManager().defaultResourceProfile());
  }
}
