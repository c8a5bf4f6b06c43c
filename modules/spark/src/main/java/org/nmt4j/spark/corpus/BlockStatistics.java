package org.nmt4j.spark.corpus;

import java.io.IOException;
import java.io.Serializable;
import org.nmt4j.tokenization.cleaning.CorpusStatistics;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * The statistics of blocks, or the first error in them.
 *
 * @param values the values of the statistics
 * @param block the number of the block with the first error
 * @param error the message of the first error; null if there is none
 */
record BlockStatistics(long[] values, int block, String error) implements Serializable {

  /** Reads a block. */
  static BlockStatistics of(PairBlock block, CleaningPlan plan) throws IOException {
    CorpusStatistics statistics = new CorpusStatistics();
    try (BlockPairs pairs = new BlockPairs(block, plan)) {
      pairs.forEachRemaining(statistics::add);
    } catch (DataException e) {
      return new BlockStatistics(new long[0], block.number(), e.getMessage());
    }
    return new BlockStatistics(statistics.values(), block.number(), null);
  }

  /** Returns the statistics of these blocks and others. */
  BlockStatistics and(BlockStatistics other) {
    if (error != null || other.error != null) {
      boolean isFirst = other.error == null || error != null && block < other.block;
      return isFirst ? this : other;
    }
    CorpusStatistics sum = statistics();
    sum.addAll(other.statistics());
    return new BlockStatistics(sum.values(), block, null);
  }

  /**
   * Returns the statistics.
   *
   * @throws DataException if a block has an error
   */
  CorpusStatistics statistics() {
    if (error != null) {
      throw new DataException(error);
    }
    return CorpusStatistics.of(values);
  }
}
