package org.nmt4j.spark.corpus;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.nmt4j.spark.job.NewFile;
import org.nmt4j.tokenization.cleaning.CleaningReport;
import org.nmt4j.tokenization.cleaning.PairCleaner;
import org.nmt4j.tokenization.cleaning.PairRule;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * Writes the pairs of a block that stay, and the numbers of the others. A task that runs again
 * writes the same files.
 */
final class CleanedBlock {
  /** The folders of the output. */
  static final String SOURCE = "source";

  static final String TARGET = "target";
  static final String LEFT_OUT = "left-out";

  /** The folder of files that are not complete. */
  static final String TEMPORARY = "_temporary";

  private CleanedBlock() {}

  /**
   * Writes a block.
   *
   * @param repeated the numbers of the repeated pairs, counted from 1, in any order
   * @return the values of the report about the block
   */
  static long[] write(PairBlock block, Iterator<Long> repeated, CleaningPlan plan)
      throws IOException {
    LongStream.Builder numbers = LongStream.builder();
    repeated.forEachRemaining(numbers::add);
    long[] known = numbers.build().sorted().toArray();
    PairCleaner cleaner = plan.cleaner();
    CleaningReport report = new CleaningReport();
    try (BlockPairs pairs = new BlockPairs(block, plan);
        NewFile sources = file(SOURCE, block, plan);
        NewFile targets = file(TARGET, block, plan);
        NewFile others = file(LEFT_OUT, block, plan)) {
      while (pairs.hasNext()) {
        SentencePair pair = pairs.next();
        Optional<PairRule> fault = cleaner.fault(pair);
        if (Arrays.binarySearch(known, pairs.lineNumber()) >= 0) {
          fault = Optional.of(PairRule.REPEATED);
        }
        report.add(pair, fault);
        if (fault.isPresent()) {
          others.lines().write(CleaningReport.leftOut(pairs.lineNumber(), fault.get()));
        } else {
          sources.lines().write(pair.source());
          targets.lines().write(pair.target());
        }
      }
      sources.commit();
      targets.commit();
      others.commit();
    }
    return report.values();
  }

  private static NewFile file(String folder, PairBlock block, CleaningPlan plan)
      throws IOException {
    Path output = new Path(plan.output());
    FileSystem files = output.getFileSystem(plan.configuration());
    String name = String.format(Locale.ROOT, "part-%05d.txt", block.number());
    return new NewFile(
        new Path(new Path(output, folder), name), new Path(output, TEMPORARY), files);
  }
}
