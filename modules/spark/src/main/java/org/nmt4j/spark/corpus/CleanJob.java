package org.nmt4j.spark.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.nmt4j.recipe.yaml.NearestName;
import org.nmt4j.spark.job.HadoopFiles;
import org.nmt4j.spark.job.Job;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.spark.job.JobOptions;
import org.nmt4j.tokenization.cleaning.CleaningSettings;
import org.nmt4j.tokenization.cleaning.CorpusCleaning;
import org.nmt4j.tokenization.cleaning.MeanRatio;
import org.nmt4j.tokenization.cleaning.PairRule;
import org.nmt4j.tokenization.cleaning.TextHashes;
import org.nmt4j.tokenization.corpus.LineReader;

/**
 * Leaves pairs out of a parallel corpus on a cluster: the class that {@code spark-submit} runs. The
 * parts of each side, joined by name, are the file that {@code nmt4j clean} writes.
 */
public final class CleanJob implements Job {
  /** The names of the options. {@code nmt4j spark clean} has options of the same names. */
  static final List<String> OPTIONS =
      List.of(
          "source",
          "target",
          "output",
          "held-out",
          "keep",
          "max-ratio",
          "max-length",
          "partitions");

  private final JobOptions options;
  private final CleaningSettings rules;
  private final Partitions partitions;

  private CleanJob(JobOptions options) {
    this.options = options;
    options.required("source");
    options.required("target");
    options.required("output");
    rules = new CleaningSettings(rules(options), maxRatio(options), maxTokens(options));
    partitions = new Partitions(options);
  }

  /**
   * Runs the job. A file {@code _SUCCESS} shows that the output is complete.
   *
   * @param arguments pairs of {@code --name} and a value: {@code source}, {@code target} and {@code
   *     held-out} are files or folders of any Hadoop file system, and {@code output} is a new
   *     folder
   * @throws SparkException if the job fails; Spark ends with its exit code
   */
  public static void main(String... arguments) throws SparkException {
    Job.main("nmt4j clean", () -> of(arguments));
  }

  /**
   * Returns the job that options describe.
   *
   * @throws JobException if an option is wrong or missing
   */
  static CleanJob of(String... arguments) {
    return new CleanJob(JobOptions.parse(OPTIONS, arguments));
  }

  private static Set<PairRule> rules(JobOptions options) {
    Set<PairRule> rules = EnumSet.allOf(PairRule.class);
    if (options.has("keep")) {
      List<String> names = Arrays.stream(PairRule.values()).map(PairRule::toString).toList();
      for (String name : options.required("keep").split(",", -1)) {
        if (!names.contains(name)) {
          throw JobException.ofUsage(
              "--keep: found '"
                  + name
                  + "', expected one of "
                  + String.join(", ", names)
                  + NearestName.suffix(name, names));
        }
        rules.remove(PairRule.values()[names.indexOf(name)]);
      }
    }
    return rules;
  }

  private static double maxRatio(JobOptions options) {
    try {
      return options.has("max-ratio")
          ? CleaningSettings.ratio(options.required("max-ratio"))
          : MeanRatio.DEFAULT_FACTOR;
    } catch (IllegalArgumentException e) {
      throw JobException.ofUsage("--max-ratio: " + e.getMessage());
    }
  }

  private static int maxTokens(JobOptions options) {
    return options.has("max-length") ? options.number("max-length", 1) : 0;
  }

  @Override
  public void run(SparkSession spark, PrintStream messages) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    String output = options.required("output");
    try {
      HadoopFiles.requireNone(output, configuration);
      ClusterText source = ClusterText.of(options.required("source"), configuration);
      ClusterText target = ClusterText.of(options.required("target"), configuration);
      long most = partitions.bytes(source.size(), spark.sparkContext());
      CleanedCorpus corpus =
          new CleanedCorpus(spark, source, target, most, rules, heldOut(configuration), output);
      corpus.write();
      corpus.summary().forEach(line -> messages.println("nmt4j: " + line));
    } catch (Exception e) {
      throw JobException.because(e);
    }
    messages.println("nmt4j: cleaned corpus: " + output);
  }

  private TextHashes heldOut(Configuration configuration) throws IOException {
    TextHashes hashes = new TextHashes();
    if (options.has("held-out")) {
      for (TextRange file :
          ClusterText.of(options.required("held-out"), configuration).ranges(Long.MAX_VALUE)) {
        try (LineReader lines = file.wholeFile(configuration)) {
          CorpusCleaning.holdOut(lines, hashes);
        }
      }
    }
    return hashes;
  }
}
