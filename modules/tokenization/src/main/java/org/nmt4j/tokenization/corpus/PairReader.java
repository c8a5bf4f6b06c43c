package org.nmt4j.tokenization.corpus;

/** Reads the pairs of a corpus. */
public interface PairReader extends ItemReader<SentencePair> {

  /**
   * Returns the line of the file at which the last pair from {@link #next} starts.
   *
   * @return the number of the line, counted from 1; 0 before the first pair
   */
  long lineNumber();
}
