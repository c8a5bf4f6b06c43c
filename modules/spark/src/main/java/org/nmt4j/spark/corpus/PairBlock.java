package org.nmt4j.spark.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Pairs of a corpus that one task works on.
 *
 * @param number the number of the block, counted from 0
 * @param first the number of the first pair in the corpus, counted from 0
 * @param size the number of pairs
 */
record PairBlock(int number, long first, long size) implements Serializable {

  /**
   * Cuts a corpus into blocks, in order. A block has about one range of the sources. No block
   * begins inside a compressed file, because each task would unpack the file from its beginning.
   *
   * @param source the sources
   * @param target the targets, with as many lines
   */
  static List<PairBlock> of(LineIndex source, LineIndex target) {
    TreeSet<Long> starts = new TreeSet<>(List.of(0L));
    for (long start : source.starts()) {
      if (start < source.lines() && !target.isInsideCompressed(start)) {
        starts.add(start);
      }
    }
    List<PairBlock> blocks = new ArrayList<>();
    for (long start : starts) {
      Long next = starts.higher(start);
      long end = next == null ? source.lines() : next;
      blocks.add(new PairBlock(blocks.size(), start, end - start));
    }
    return blocks;
  }
}
