package org.nmt4j.tokenization.corpus;

import java.util.Iterator;

/**
 * Reads items from files, one after the other.
 *
 * @param <T> a line, or a pair of lines
 */
public interface ItemReader<T> extends Iterator<T>, AutoCloseable {
  @Override
  void close();
}
