package org.nmt4j.tokenization.corpus;

import java.util.Iterator;

/**
 * Reads what lies in files, one item after the other.
 *
 * @param <T> a line, or a pair of them
 */
public interface ItemReader<T> extends Iterator<T>, AutoCloseable {
  @Override
  void close();
}
