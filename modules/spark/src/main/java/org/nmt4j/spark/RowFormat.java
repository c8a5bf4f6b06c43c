package org.nmt4j.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.nmt4j.recipe.yaml.NearestName;

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
   * Reads files. The rows of a text have the order of its lines, and the partitions that of its
   * parts.
   *
   * @param partitions the least number of partitions, if the files are large enough
   */
  Dataset<Row> read(SparkSession spark, String input, int partitions) {
    if (this == TEXT) {
      return lines(spark, input, partitions);
    }
    spark.conf().set("spark.sql.files.minPartitionNum", partitions);
    return spark.read().option("header", this == CSV).format(toString()).load(input);
  }

  /** Reads lines as nmt4j does: only LF ends a line, and one CR before it is left out. */
  private static Dataset<Row> lines(SparkSession spark, String input, int partitions) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context.hadoopConfiguration().set("textinputformat.record.delimiter", "\n");
    JavaRDD<String> lines = context.textFile(input, partitions).map(RowFormat::withoutReturn);
    lines.getNumPartitions(); // A missing file fails now, and not when the output has been begun.
    return spark.createDataset(lines.rdd(), Encoders.STRING()).toDF(LINE);
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  /** Writes rows into a folder that does not exist. */
  void write(Dataset<Row> rows, String output) {
    rows.write().option("header", this == CSV).format(toString()).save(output);
  }

  /** Returns the name of the format on the command line and in Spark. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
