package org.nmt4j.spark.corpus;

import java.io.PrintStream;
import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.spark.job.Job;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.spark.job.JobOptions;
import org.nmt4j.tokenization.bpe.BpeLearner;

/**
 * Learns byte pair encoding on a cluster: the class that {@code spark-submit} runs. The cluster
 * counts the words of a text, and the driver learns the merges. The output is one file, equal to
 * that of {@code nmt4j bpe learn}.
 */
public final class LearnJob implements Job {
  /** The names of the options. {@code nmt4j spark bpe learn} has options of the same names. */
  static final List<String> OPTIONS =
      List.of("input", "output", "merges", "min-frequency", "partitions");

  private final CountedWords words;
  private final int merges;
  private final int minFrequency;

  private LearnJob(JobOptions options) {
    words = new CountedWords(options);
    options.required("merges");
    merges = options.number("merges", 0);
    minFrequency = options.number("min-frequency", BpeLearner.DEFAULT_MIN_FREQUENCY);
  }

  /**
   * Runs the job.
   *
   * @param arguments pairs of {@code --name} and a value: {@code input} is a file of tokenized text
   *     or a folder of such files, {@code output} is a new file, both of any Hadoop file system,
   *     and {@code merges} is the number of merges
   * @throws SparkException if the job fails; Spark ends with its exit code
   */
  public static void main(String... arguments) throws SparkException {
    Job.main("nmt4j bpe learn", () -> of(arguments));
  }

  /**
   * Returns the job that options describe.
   *
   * @throws JobException if an option is wrong or missing
   */
  static LearnJob of(String... arguments) {
    return new LearnJob(JobOptions.parse(OPTIONS, arguments));
  }

  @Override
  public void run(SparkSession spark, PrintStream messages) {
    words.write(spark, counts -> BpeLearner.learn(counts, merges, minFrequency).toLines());
    messages.println(
        "nmt4j: learned merges from "
            + Count.of(words.different(), "different word")
            + ": "
            + words.output());
  }
}
