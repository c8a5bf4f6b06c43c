package org.nmt4j.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.nmt4j.recipe.yaml.NearestName;
import org.nmt4j.spark.job.HadoopFiles;
import org.nmt4j.spark.job.JobException;

/** The format of files of rows. Their names are file or folder names of any Hadoop file system. */
enum RowFormat {
  /** One row a line, with one column. */
  TEXT,
  /** Files of Apache Parquet. */
  PARQUET,
  /** One JSON object a line. */
  JSON,
  /** Comma-separated values; the first line of a file has the names of the columns. */
  CSV;

  /** The name of the one column of a text. */
  static final String LINE = "line";

  /** Returns the format with a name. */
  static RowFormat named(String name) {
    List<String> names = Arrays.stream(values()).map(RowFormat::toString).toList();
    if (!names.contains(name)) {
      throw JobException.ofUsage(
          String.format(
              Locale.ROOT,
              "--format: found '%s', expected one of %s%s",
              name,
              String.join(", ", names),
              NearestName.suffix(name, names)));
    }
    return values()[names.indexOf(name)];
  }

  /** Returns whether a value of a column can be an array. */
  boolean holdsArrays() {
    return this == PARQUET || this == JSON;
  }

  /**
   * Reads files. Rows and partitions of a text keep the order of its lines, and a folder that of
   * the names of its files.
   *
   * @param partitions the least number of partitions
   */
  Dataset<Row> read(SparkSession spark, String input, int partitions) throws IOException {
    if (this == TEXT) {
      return lines(spark, input, partitions);
    }
    Dataset<Row> rows = options(spark.read()).format(toString()).load(input);
    return rows.rdd().getNumPartitions() < partitions ? rows.repartition(partitions) : rows;
  }

  /** Values of CSV are quoted as in RFC 4180. A file that does not fit its format is an error. */
  private DataFrameReader options(DataFrameReader reader) {
    return switch (this) {
      case CSV ->
          reader
              .option("header", true)
              .option("escape", "\"")
              .option("enforceSchema", false)
              .option("mode", "FAILFAST");
      case JSON -> reader.option("mode", "FAILFAST");
      default -> reader;
    };
  }

  /** Reads lines as nmt4j does: only LF ends a line, and one CR before it is left out. */
  private static Dataset<Row> lines(SparkSession spark, String name, int partitions)
      throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JobConf input = new JobConf(context.hadoopConfiguration());
    input.set("textinputformat.record.delimiter", "\n");
    FileInputFormat.setInputPaths(input, HadoopFiles.list(name, input).toArray(Path[]::new));
    JavaRDD<String> lines =
        context
            .hadoopRDD(input, TextInputFormat.class, LongWritable.class, Text.class, partitions)
            .map(line -> withoutReturn(line._2().toString()));
    return spark.createDataset(lines.rdd(), Encoders.STRING()).toDF(LINE);
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  /** Writes rows into a folder that does not exist. */
  void write(Dataset<Row> rows, String output) {
    DataFrameWriter<Row> writer = rows.write().format(toString());
    if (this == CSV) {
      writer
          .option("header", true)
          .option("escape", "\"")
          .option("ignoreLeadingWhiteSpace", false)
          .option("ignoreTrailingWhiteSpace", false);
    } else if (this == JSON) {
      writer.option("ignoreNullFields", false);
    }
    writer.save(output);
  }

  /** Returns the name of the format on the command line and in Spark. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
