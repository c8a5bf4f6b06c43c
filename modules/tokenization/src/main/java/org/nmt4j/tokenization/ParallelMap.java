package org.nmt4j.tokenization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * Applies a function to each item of a long text and returns the results in the order of the items.
 * All processors work on one chunk of 4,096 items at a time. Only this chunk and its results are in
 * memory.
 *
 * @param items the items
 * @param work the function; several threads call it at the same time
 * @param <A> the type of an item
 * @param <B> the type of a result
 */
public record ParallelMap<A, B>(Iterable<A> items, Work<A, B> work) implements Iterable<B> {
  static final int CHUNK = 1 << 12;

  /** A function of an item and its number. */
  @FunctionalInterface
  public interface Work<A, B> {
    /**
     * Computes the result for an item.
     *
     * @param number the number of the item, counted from 0
     * @param item the item
     */
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
