package org.nmt4j.spark.corpus;

import java.io.PrintStream;
import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.spark.job.Job;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.spark.job.JobOptions;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

/**
 * Counts the tokens of a text on a cluster: the class that {@code spark-submit} runs. The output is
 * one file, equal to that of {@code nmt4j bpe count}.
 */
public final class CountJob implements Job {
  /** The names of the options. {@code nmt4j spark bpe count} has options of the same names. */
  static final List<String> OPTIONS = List.of("input", "output", "partitions");

  private final CountedWords words;

  private CountJob(JobOptions options) {
    words = new CountedWords(options);
  }

  /**
   * Runs the job.
   *
   * @param arguments pairs of {@code --name} and a value: {@code input} is a file of tokenized text
   *     or a folder of such files, and {@code output} is a new file, both of any Hadoop file system
   * @throws SparkException if the job fails; Spark ends with its exit code
   */
  public static void main(String... arguments) throws SparkException {
    Job.main("nmt4j bpe count", () -> of(arguments));
  }

  /**
   * Returns the job that options describe.
   *
   * @throws JobException if an option is wrong or missing
   */
  static CountJob of(String... arguments) {
    return new CountJob(JobOptions.parse(OPTIONS, arguments));
  }

  @Override
  public void run(SparkSession spark, PrintStream messages) {
    words.write(spark, TokenCounts::toLines);
    messages.println(
        "nmt4j: counted " + Count.of(words.different(), "different token") + ": " + words.output());
  }
}
