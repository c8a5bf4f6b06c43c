package org.nmt4j.spark.corpus;

import org.apache.spark.SparkContext;
import org.nmt4j.spark.job.JobOptions;

/** Chooses the size of partitions, by the option {@code partitions} or by the size of the input. */
final class Partitions {
  /** The most bytes of input for a partition. */
  private static final long MOST_BYTES = 1 << 25;

  /** The least number of partitions for each core that Spark knows of. */
  private static final int LEAST_FOR_A_CORE = 4;

  /** The most partitions. Names of more parts would not have the same length. */
  private static final long MANY = 99_999;

  private final int asked;

  /** Reads the option. */
  Partitions(JobOptions options) {
    asked = options.number("partitions", 1);
  }

  /**
   * Returns the most bytes of a partition.
   *
   * @param size the bytes of the input
   */
  long bytes(long size, SparkContext context) {
    long least = Math.max(asked, (long) LEAST_FOR_A_CORE * context.defaultParallelism());
    long count = Math.min(MANY, Math.max(least, size / MOST_BYTES));
    return size / count + 1;
  }
}
