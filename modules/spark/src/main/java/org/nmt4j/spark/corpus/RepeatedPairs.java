package org.nmt4j.spark.corpus;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.nmt4j.tokenization.cleaning.PairCleaner;
import org.nmt4j.tokenization.cleaning.PairRule;
import org.nmt4j.tokenization.cleaning.TextHash;
import org.nmt4j.tokenization.corpus.SentencePair;
import scala.Tuple2;

/**
 * Finds pairs that a corpus has before. The shuffle brings equal hashes together, and all pairs of
 * a hash but the one with the least number are repeated.
 */
final class RepeatedPairs {
  private static final String HIGH = "high";
  private static final String LOW = "low";
  private static final String LINE = "line";
  private static final String FIRST = "first";

  private static final StructType COLUMNS =
      new StructType()
          .add(HIGH, DataTypes.LongType)
          .add(LOW, DataTypes.LongType)
          .add(LINE, DataTypes.LongType)
          .add("block", DataTypes.IntegerType);

  private RepeatedPairs() {}

  /**
   * Finds the pairs.
   *
   * @param blocks the blocks of the corpus
   * @return the numbers of the repeated pairs, counted from 1, in no order; partition n has those
   *     of block n
   */
  static JavaRDD<Long> in(
      SparkSession spark, List<PairBlock> blocks, Broadcast<CleaningPlan> plan) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    if (!plan.value().has(PairRule.REPEATED)) {
      return context.parallelize(List.<Long>of(), blocks.size());
    }
    JavaRDD<Row> hashes =
        context
            .parallelize(blocks, blocks.size())
            .flatMap(block -> new Hashes(block, plan.value()));
    JavaPairRDD<Integer, Long> repeated =
        spark
            .createDataFrame(hashes, COLUMNS)
            .withColumn(FIRST, functions.min(LINE).over(Window.partitionBy(HIGH, LOW)))
            .where(functions.col(LINE).gt(functions.col(FIRST)))
            .javaRDD()
            .mapToPair(row -> new Tuple2<>(row.getInt(3), row.getLong(2)));
    // The hash of a small number is the number itself.
    return repeated.partitionBy(new HashPartitioner(blocks.size())).values();
  }

  /** A row for each pair of a block that no other rule leaves out. */
  private static final class Hashes implements Iterator<Row> {
    private final PairBlock block;
    private final BlockPairs pairs;
    private final PairCleaner cleaner;
    private Row next;

    Hashes(PairBlock block, CleaningPlan plan) throws IOException {
      this.block = block;
      this.pairs = new BlockPairs(block, plan);
      this.cleaner = plan.cleaner();
    }

    @Override
    public boolean hasNext() {
      while (next == null && pairs.hasNext()) {
        SentencePair pair = pairs.next();
        if (cleaner.fault(pair).isEmpty()) {
          TextHash hash = TextHash.of(pair);
          next = RowFactory.create(hash.high(), hash.low(), pairs.lineNumber(), block.number());
        }
      }
      if (next == null) {
        pairs.close();
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      return row;
    }
  }
}
