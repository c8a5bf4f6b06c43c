package org.nmt4j.spark.corpus;

import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.nmt4j.spark.job.HadoopFiles;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.spark.job.JobOptions;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

/** Counts the words of the text that a job names, and writes lines that come from the counts. */
final class CountedWords {
  private final String input;
  private final String output;
  private final Partitions partitions;
  private int different;

  /**
   * Reads the options {@code input}, {@code output} and {@code partitions}.
   *
   * @throws JobException if an option is wrong or missing
   */
  CountedWords(JobOptions options) {
    input = options.required("input");
    output = options.required("output");
    partitions = new Partitions(options);
  }

  /**
   * Counts words and writes a file.
   *
   * @param lines returns the lines of the file
   * @throws JobException if a file cannot be read or written, or if the driver lacks memory
   */
  void write(SparkSession spark, Function<TokenCounts, List<String>> lines) {
    SparkContext context = spark.sparkContext();
    Configuration configuration = context.hadoopConfiguration();
    try {
      HadoopFiles.requireNone(output, configuration);
      ClusterText text = ClusterText.of(input, configuration);
      TokenCounts counts = WordCount.of(spark, text, partitions.bytes(text.size(), context));
      different = counts.asMap().size();
      HadoopFiles.write(output, lines.apply(counts), configuration);
    } catch (OutOfMemoryError e) {
      throw JobException.of(
          "spark.driver.memory: found too little for the different words of "
              + input
              + ", expected"
              + " more");
    } catch (Exception e) {
      throw JobException.because(e);
    }
  }

  /** Returns the number of different words. */
  int different() {
    return different;
  }

  /** Returns the name of the written file. */
  String output() {
    return output;
  }
}
