package org.nmt4j.tokenization.corpus;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * A text that stays in its files: its items are read anew each time someone goes through them, so
 * that a million take no more memory than one. The files must stay as they are meanwhile.
 *
 * @param <T> a line, or a pair of them
 */
public final class Streamed<T> implements Iterable<T> {
  private final List<Supplier<? extends ItemReader<T>>> parts;
  private final int size;

  /**
   * Reads all files once, which finds what cannot be used before anything else is done.
   *
   * @param parts open the files, whose items come one after the other
   * @throws DataException if a file cannot be used
   */
  public Streamed(List<Supplier<? extends ItemReader<T>>> parts) {
    this.parts = parts;
    int items = 0;
    for (Supplier<? extends ItemReader<T>> part : parts) {
      try (ItemReader<T> reader = part.get()) {
        while (reader.hasNext()) {
          reader.next();
          items++;
        }
      }
    }
    this.size = items;
  }

  /**
   * Wraps items in memory.
   *
   * @param items the items
   * @param <T> a line, or a pair of them
   * @return the same items
   */
  public static <T> Streamed<T> of(List<T> items) {
    return new Streamed<>(List.of(() -> new MemoryReader<>(items.iterator())));
  }

  private record MemoryReader<T>(Iterator<T> items) implements ItemReader<T> {
    @Override
    public boolean hasNext() {
      return items.hasNext();
    }

    @Override
    public T next() {
      return items.next();
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }

  /**
   * How many items there are.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  /** The items; a file is closed when its last one was read. */
  @Override
  public Iterator<T> iterator() {
    Iterator<Supplier<? extends ItemReader<T>>> rest = parts.iterator();
    return new Iterator<>() {
      private ItemReader<T> reader;

      @Override
      public boolean hasNext() {
        while (reader == null || !reader.hasNext()) {
          if (reader != null) {
            reader.close();
          }
          if (!rest.hasNext()) {
            return false;
          }
          reader = rest.next().get();
        }
        return true;
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException("end of the text");
        }
        return reader.next();
      }
    };
  }
}
