package org.nmt4j.tokenization.cleaning;

import java.util.Arrays;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * The statistics of both sides of a corpus.
 *
 * @param source those of the sources
 * @param target those of the targets
 */
public record CorpusStatistics(SideStatistics source, SideStatistics target) {

  /** Creates statistics of no pair. */
  public CorpusStatistics() {
    this(new SideStatistics(), new SideStatistics());
  }

  /** Returns the statistics that {@link #values} describes. */
  public static CorpusStatistics of(long[] values) {
    int size = SideStatistics.SIZE;
    return new CorpusStatistics(
        new SideStatistics(Arrays.copyOf(values, size)),
        new SideStatistics(Arrays.copyOfRange(values, size, 2 * size)));
  }

  /** Returns numbers that describe the statistics. */
  public long[] values() {
    long[] values = Arrays.copyOf(source.values(), 2 * SideStatistics.SIZE);
    System.arraycopy(target.values(), 0, values, SideStatistics.SIZE, SideStatistics.SIZE);
    return values;
  }

  /** Counts a pair. */
  public void add(SentencePair pair) {
    source.add(pair.source());
    target.add(pair.target());
  }

  /** Counts the pairs of other statistics. */
  public void addAll(CorpusStatistics other) {
    source.addAll(other.source);
    target.addAll(other.target);
  }

  /** Returns the number of pairs. */
  public long pairs() {
    return source.lines();
  }

  /** Returns the ratio of the characters of all sources to those of all targets. */
  public MeanRatio ratio() {
    return MeanRatio.of(source.characters(), target.characters());
  }
}
