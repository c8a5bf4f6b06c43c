package org.nmt4j.spark.job;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.spark.SparkException;
import org.apache.spark.SparkUserAppException;
import org.apache.spark.sql.SparkSession;

/** Work for a cluster that {@code spark-submit} starts. Its options are right. */
@FunctionalInterface
public interface Job {
  /**
   * Runs the job.
   *
   * @param messages receives lines for the user
   * @throws JobException if the job fails
   */
  void run(SparkSession spark, PrintStream messages);

  /**
   * Runs a job with a session of its own and with messages on standard error.
   *
   * @param name the name of the job in Spark's pages
   * @param job reads the options of the job
   * @throws SparkException if the job fails; Spark ends with its exit code
   */
  static void main(String name, Supplier<Job> job) throws SparkException {
    PrintStream messages = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    try {
      Job read = job.get();
      SparkSession spark = SparkSession.builder().appName(name).getOrCreate();
      try {
        read.run(spark, messages);
      } finally {
        spark.stop();
      }
    } catch (JobException e) {
      messages.println("nmt4j: " + e.getMessage());
      // With a cause, Spark would also print a stack trace.
      throw new SparkUserAppException(e.exitCode(), null);
    }
  }
}
