package org.nmt4j.spark.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

/**
 * Counts the tokens of a text on a cluster. Each task counts the tokens of a range, and the shuffle
 * adds the counts of the ranges. With each count goes the place where the token first occurs: the
 * number of the range, and the number of tokens that occur in the range before. So the result has
 * the order of one pass over the text.
 */
final class WordCount {
  private static final String TOKEN = "token";
  private static final String COUNT = "count";
  private static final String PLACE = "place";

  private static final StructType COLUMNS =
      new StructType()
          .add(TOKEN, DataTypes.StringType)
          .add(COUNT, DataTypes.LongType)
          .add(PLACE, DataTypes.LongType);

  private WordCount() {}

  /**
   * Counts tokens. The driver needs memory for each different token, and an executor for those of a
   * range.
   *
   * @param most the most bytes in a range
   * @return the counts, in the order in which tokens first occur in the text
   * @throws DataException if the text has an error, as {@link LineReader} does
   */
  static TokenCounts of(SparkSession spark, ClusterText text, long most) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration configuration = context.hadoopConfiguration();
    Broadcast<SerializableConfiguration> settings =
        context.broadcast(new SerializableConfiguration(configuration));
    List<TextRange> ranges = text.ranges(most);
    JavaRDD<Row> counts =
        context
            .parallelize(ranges, ranges.size())
            .flatMap(range -> count(range, settings.value().value()).iterator());
    List<Row> rows =
        new ArrayList<>(
            spark
                .createDataFrame(counts, COLUMNS)
                .groupBy(TOKEN)
                .agg(functions.sum(COUNT), functions.min(PLACE))
                .collectAsList());
    rows.sort(Comparator.comparingLong(row -> row.getLong(2)));
    TokenCounts all = new TokenCounts();
    for (Row row : rows) {
      if (row.isNullAt(0)) {
        throw error(ranges.get((int) (row.getLong(2) >>> Integer.SIZE)), configuration);
      }
      all.add(row.getString(0), row.getLong(1));
    }
    return all;
  }

  /** Counts the tokens of a range. If the text has an error there, returns one row of no token. */
  private static List<Row> count(TextRange range, Configuration configuration) throws IOException {
    long place = (long) range.number() << Integer.SIZE;
    TokenCounts counts = new TokenCounts();
    try (LineReader lines = range.lines(configuration)) {
      counts.addLines(lines);
    } catch (DataException e) {
      return List.of(RowFactory.create(null, 0L, place));
    }
    List<Row> rows = new ArrayList<>(counts.asMap().size());
    for (Map.Entry<String, Long> each : counts.asMap().entrySet()) {
      rows.add(RowFactory.create(each.getKey(), each.getValue(), place++));
    }
    return rows;
  }

  /** Reads a file up to its first error. A range does not know the numbers of its lines. */
  private static DataException error(TextRange range, Configuration configuration)
      throws IOException {
    try (LineReader lines = range.wholeFile(configuration)) {
      lines.forEachRemaining(line -> {});
    } catch (DataException e) {
      return e;
    }
    throw new UncheckedIOException(
        new IOException(range.file().name() + ": the file has changed since the job began"));
  }
}
