package org.nmt4j.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.spark.SparkException;
import org.apache.spark.SparkUserAppException;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.nmt4j.model.file.ModelFileException;

/**
 * Translates files on a cluster: the class that {@code spark-submit} runs.
 *
 * <p>A text becomes a text: the parts of the output, one after the other, have the translations of
 * the lines in their order. Rows of other formats keep their columns and get new ones.
 */
public final class TranslateJob {
  private static final List<String> OPTIONS =
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

  /** The partitions for each task that runs at once. A lost executor loses little work. */
  private static final int PARTITIONS = 4;

  /** Names the counts of a job, and the column of the status if its user names none. */
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
   * Runs the job. If it fails, its output is incomplete and has no file {@code _SUCCESS}.
   *
   * @param arguments pairs of {@code --name} and a value: {@code model}, {@code input} and {@code
   *     output} are files or folders of any Hadoop file system; {@code format} is text, parquet,
   *     json or csv; {@code column} names the column of the texts
   * @throws SparkException if the job fails; Spark ends with its exit code
   */
  public static void main(String... arguments) throws SparkException {
    PrintStream messages = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    try {
      TranslateJob job = of(arguments);
      SparkSession spark = SparkSession.builder().appName("nmt4j translate").getOrCreate();
      try {
        job.run(spark, messages);
      } finally {
        spark.stop();
      }
    } catch (JobException e) {
      messages.println("nmt4j: " + e.getMessage());
      // With a cause, Spark would also print a stack trace.
      throw new SparkUserAppException(e.exitCode(), null);
    }
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
   * Runs the job and tells how many rows were translated.
   *
   * @throws JobException if a file cannot be read or written, or if a row could not be translated
   */
  void run(SparkSession spark, PrintStream messages) {
    String output = options.required("output");
    Observation counts = new Observation(STATUS);
    try {
      int partitions = PARTITIONS * spark.sparkContext().defaultParallelism();
      Dataset<Row> rows =
          format.read(spark, options.required("input"), options.number("partitions", partitions));
      format.write(
          outputColumns(translator.transform(rows).observe(counts, read(), failed())), output);
    } catch (IllegalArgumentException | ModelFileException | UncheckedIOException e) {
      throw JobException.of(e.getMessage());
    } catch (Exception e) {
      if (e instanceof AnalysisException
          || e instanceof SparkException
          || e instanceof IOException) {
        throw JobException.of(e.getMessage().lines().findFirst().orElseThrow());
      }
      throw e;
    }
    report(counts, output, messages);
  }

  private static Column read() {
    return functions.count(functions.lit(1)).as("rows");
  }

  private Column failed() {
    return functions
        .count_if(
            functions
                .col("`" + translator.getOrDefault(translator.statusCol()) + "`")
                .startsWith("failed"))
        .as("failed");
  }

  /** Leaves out the columns that the user did not ask for. */
  private Dataset<Row> outputColumns(Dataset<Row> rows) {
    if (format == RowFormat.TEXT) {
      return rows.select(translator.getOrDefault(translator.outputCol()));
    }
    return options.has("status-column") ? rows : rows.drop(STATUS);
  }

  private static long count(Observation counts, String name) {
    try {
      return (Long) counts.getAsJava().get(name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void report(Observation counts, String output, PrintStream messages) {
    long rows = count(counts, "rows");
    long failed = count(counts, "failed");
    messages.println(
        String.format(
            Locale.ROOT, "nmt4j: translated %d of %d rows: %s", rows - failed, rows, output));
    if (failed > 0) {
      throw JobException.of(
          failed + " rows could not be translated, and are empty; a status column says why");
    }
  }
}
