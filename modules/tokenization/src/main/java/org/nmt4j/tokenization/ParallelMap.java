package org.nmt4j.tokenization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * What comes of each item of a long text, in the order of the items. All processors work on some
 * thousand items at a time, and no more than those are in memory.
 *
 * @param items the text
 * @param work what is done with an item, whichever thread does it
 * @param <A> an item
 * @param <B> what comes of it
 */
public record ParallelMap<A, B>(Iterable<A> items, Work<A, B> work) implements Iterable<B> {
  static final int CHUNK = 1 << 12;

  /** What is done with an item and its number, counted from 0. */
  @FunctionalInterface
  public interface Work<A, B> {
    /** Does it. */
    B apply(long number, A item);
  }

  @Override
  public Iterator<B> iterator() {
    Iterator<A> rest = items.iterator();
    return new Iterator<>() {
      private Iterator<B> done = Collections.emptyIterator();
      private long begun;

      @Override
      public boolean hasNext() {
        if (!done.hasNext() && rest.hasNext()) {
          done = nextChunk();
        }
        return done.hasNext();
      }

      private Iterator<B> nextChunk() {
        List<A> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && rest.hasNext()) {
          chunk.add(rest.next());
        }
        long first = begun;
        begun += chunk.size();
        return IntStream.range(0, chunk.size())
            .parallel()
            .mapToObj(i -> work.apply(first + i, chunk.get(i)))
            .toList()
            .iterator();
      }

      @Override
      public B next() {
        if (!hasNext()) {
          throw new NoSuchElementException("end of the text");
        }
        return done.next();
      }
    };
  }
}
