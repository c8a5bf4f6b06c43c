package org.nmt4j.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.nmt4j.spark.job.HadoopFiles;
import org.nmt4j.spark.job.Job;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.spark.job.JobOptions;

/**
 * Translates files on a cluster: the class that {@code spark-submit} runs.
 *
 * <p>The output of a text is a text. Its parts hold the translations in the order of the lines.
 * Rows of other formats keep their columns and get new ones.
 */
public final class TranslateJob implements Job {
  /** The names of the options. {@code nmt4j spark translate} has options of the same names. */
  static final List<String> OPTIONS =
      List.of(
          "model",
          "input",
          "output",
          "format",
          "column",
          "output-column",
          "score-column",
          "alignment-column",
          "status-column",
          "beam-size",
          "n-best",
          "partitions");

  /** The least number of partitions for each core that Spark knows of. */
  private static final int LEAST_FOR_A_CORE = 4;

  /**
   * The most bytes of input for a partition. Small partitions limit the work that a lost executor
   * costs. Spark may not know yet how many cores the cluster has.
   */
  private static final int MOST_BYTES = 1 << 20;

  /** The most partitions that are not asked for. Names of more would not have the same length. */
  private static final int MANY = 99_999;

  /** The name of the counts, and the default name of the status column. */
  private static final String STATUS = "nmt4j_status";

  private final JobOptions options;
  private final RowFormat format;
  private final TranslatorModel translator;

  private TranslateJob(JobOptions options) {
    this.options = options;
    this.format = RowFormat.named(options.text("format", RowFormat.TEXT.toString()));
    options.required("input");
    options.required("output");
    this.translator = translator();
  }

  /**
   * Runs the job. A file {@code _SUCCESS} shows that the output is complete. If rows could not be
   * translated, the job fails although the output is complete.
   *
   * @param arguments pairs of {@code --name} and a value: {@code model}, {@code input} and {@code
   *     output} are files or folders of any Hadoop file system; {@code format} is text, parquet,
   *     json or csv; {@code column} names the column of the texts
   * @throws SparkException if the job fails; Spark ends with its exit code
   */
  public static void main(String... arguments) throws SparkException {
    Job.main("nmt4j translate", () -> of(arguments));
  }

  /**
   * Returns the job that options describe.
   *
   * @throws JobException if an option is wrong or missing
   */
  static TranslateJob of(String... arguments) {
    return new TranslateJob(JobOptions.parse(OPTIONS, arguments));
  }

  private TranslatorModel translator() {
    TranslatorModel stage = new TranslatorModel();
    stage.setModel(options.required("model"));
    stage.setInputCol(column());
    stage.setOutputCol(options.text("output-column", stage.getOrDefault(stage.outputCol())));
    stage.setStatusCol(options.text("status-column", STATUS));
    stage.setNBest(options.number("n-best", 1));
    if (options.has("beam-size")) {
      stage.setBeamSize(options.number("beam-size", 1));
    }
    if (options.has("score-column")) {
      stage.setScoreCol(options.required("score-column"));
    }
    if (options.has("alignment-column")) {
      stage.setAlignmentCol(options.required("alignment-column"));
    }
    if (options.number("n-best", 1) > 1 && !format.holdsArrays()) {
      throw JobException.ofUsage(
          "--n-best: found 2 or more with the format " + format + ", expected parquet or json");
    }
    return stage;
  }

  private String column() {
    if (format != RowFormat.TEXT) {
      return options.required("column");
    }
    for (String name : OPTIONS) {
      if (name.endsWith("column") && options.has(name)) {
        throw JobException.ofUsage(
            "--" + name + ": found the format text, expected one with columns: parquet, json, csv");
      }
    }
    return RowFormat.LINE;
  }

  /**
   * {@inheritDoc} Tells how many rows were translated.
   *
   * @throws JobException if a file cannot be read or written, or if a row could not be translated
   */
  @Override
  public void run(SparkSession spark, PrintStream messages) {
    String output = options.required("output");
    Observation counts = new Observation(STATUS);
    try {
      Dataset<Row> rows = format.read(spark, options.required("input"), partitions(spark));
      format.write(
          outputColumns(
              translator
                  .transform(rows)
                  .observe(
                      counts,
                      all(),
                      count(TranslationColumns.FAILED),
                      count(TranslationColumns.MISSING))),
          output);
    } catch (Exception e) {
      throw JobException.because(e);
    }
    report(counts, output, messages);
  }

  private int partitions(SparkSession spark) throws IOException {
    SparkContext context = spark.sparkContext();
    long size = HadoopFiles.size(options.required("input"), context.hadoopConfiguration());
    long least = Math.max(LEAST_FOR_A_CORE * context.defaultParallelism(), size / MOST_BYTES);
    return options.number("partitions", (int) Math.min(least, MANY));
  }

  private static Column all() {
    return functions.count(functions.lit(1)).as("rows");
  }

  private Column count(String status) {
    String column = translator.getOrDefault(translator.statusCol()).replace("`", "``");
    return functions.count_if(functions.col("`" + column + "`").startsWith(status)).as(status);
  }

  /** Leaves out the columns that the user did not ask for. */
  private Dataset<Row> outputColumns(Dataset<Row> rows) {
    if (format == RowFormat.TEXT) {
      return rows.select(translator.getOrDefault(translator.outputCol()));
    }
    return options.has("status-column") ? rows : rows.drop(STATUS);
  }

  private static long counted(Observation counts, String name) {
    try {
      return (Long) counts.getAsJava().get(name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void report(Observation counts, String output, PrintStream messages) {
    long rows = counted(counts, "rows");
    long failed = counted(counts, TranslationColumns.FAILED);
    long missing = counted(counts, TranslationColumns.MISSING);
    messages.println(
        String.format(
            Locale.ROOT,
            "nmt4j: translated %d of %d rows%s: %s",
            rows - failed - missing,
            rows,
            missing == 0 ? "" : ", " + missing + " without a text",
            output));
    if (failed > 0) {
      throw JobException.of(failed + " rows could not be translated; their output is empty");
    }
  }
}
