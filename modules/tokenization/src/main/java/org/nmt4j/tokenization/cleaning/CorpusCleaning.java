package org.nmt4j.tokenization.cleaning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.AlignedSides;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.PairReader;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * Cleans a corpus of two files in two passes. The first pass counts, the second one decides about
 * each pair. Memory grows by at most 72 bytes for each pair that stays, and not with the length of
 * the text.
 */
public final class CorpusCleaning {
  private final CorpusFiles files;
  private final CleaningSettings settings;
  private final TextHashes heldOut;
  private final CorpusStatistics statistics;

  /** Receives the pairs of a corpus. */
  @FunctionalInterface
  public interface Pairs {
    /**
     * Takes the next pair.
     *
     * @param line the number of its lines, counted from 1
     * @param fault the rule that leaves it out; empty if it is kept
     */
    void take(long line, SentencePair pair, Optional<PairRule> fault) throws IOException;
  }

  /**
   * Reads a corpus and counts its pairs.
   *
   * @param source the file of the sources
   * @param target the file of the targets, with as many lines
   * @param settings the rules
   * @param heldOut the texts that are no source of the cleaned corpus
   * @throws DataException if a file is missing, empty or not UTF-8, or if the files have different
   *     numbers of lines
   */
  public CorpusCleaning(Path source, Path target, CleaningSettings settings, TextHashes heldOut) {
    this.files = new CorpusFiles.Aligned(source, target);
    this.settings = settings;
    this.heldOut = heldOut;
    this.statistics = new CorpusStatistics();
    try (PairReader pairs = ParallelCorpus.open(files)) {
      pairs.forEachRemaining(statistics::add);
    }
    if (statistics.pairs() == 0) {
      throw AlignedSides.empty(source.toString());
    }
  }

  /** Adds the hashes of lines to those that are held out. */
  public static void holdOut(LineReader lines, TextHashes heldOut) {
    lines.forEachRemaining(line -> heldOut.add(TextHash.of(line)));
  }

  /** Returns the statistics of all pairs. */
  public CorpusStatistics statistics() {
    return statistics;
  }

  /**
   * Decides about each pair.
   *
   * @param pairs receives all pairs, in order
   * @return the counts of kept pairs and others
   * @throws DataException if the files have another number of lines than before, as pipes have
   */
  public CleaningReport run(Pairs pairs) throws IOException {
    PairCleaner cleaner = new PairCleaner(settings, statistics, heldOut);
    TextHashes known = new TextHashes();
    CleaningReport report = new CleaningReport();
    long count = 0;
    try (PairReader reader = ParallelCorpus.open(files)) {
      while (reader.hasNext()) {
        SentencePair pair = reader.next();
        Optional<PairRule> fault = cleaner.fault(pair);
        if (fault.isEmpty() && settings.has(PairRule.REPEATED) && !known.add(TextHash.of(pair))) {
          fault = Optional.of(PairRule.REPEATED);
        }
        report.add(pair, fault);
        pairs.take(reader.lineNumber(), pair, fault);
        count++;
      }
    }
    if (count != statistics.pairs()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s: found %s the first time and %,d the second, expected a file that can be read"
                  + " twice",
              files.paths().get(0),
              Count.of(statistics.pairs(), "line"),
              count));
    }
    return report;
  }
}
