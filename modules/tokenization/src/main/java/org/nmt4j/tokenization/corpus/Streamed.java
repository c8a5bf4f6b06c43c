package org.nmt4j.tokenization.corpus;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * A text that stays in its files. Each iterator reads the files again, so a million items take no
 * more memory than one. The files must not change while the text is in use.
 *
 * @param <T> a line, or a pair of lines
 */
public final class Streamed<T> implements Iterable<T> {
  private final List<Supplier<? extends ItemReader<T>>> parts;
  private final int size;

  /**
   * Creates a text and reads all files once. This finds unusable data before any other work begins.
   *
   * @param parts the functions that open the files, in the order of the text
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

  private Streamed(List<Supplier<? extends ItemReader<T>>> parts, int size) {
    this.parts = parts;
    this.size = size;
  }

  /**
   * Joins texts without reading them again.
   *
   * @param texts the texts, in the order of the new text
   * @param <T> a line, or a pair of lines
   * @return a text of all their items
   */
  public static <T> Streamed<T> joined(List<Streamed<T>> texts) {
    List<Supplier<? extends ItemReader<T>>> parts = new ArrayList<>();
    int items = 0;
    for (Streamed<T> text : texts) {
      parts.addAll(text.parts);
      items = Math.addExact(items, text.size);
    }
    return new Streamed<>(parts, items);
  }

  /**
   * Wraps items in memory.
   *
   * @param items the items
   * @param <T> a line, or a pair of lines
   * @return a text of the same items
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
   * Returns the number of items.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  /**
   * Returns an iterator over the items. The iterator closes a file when it reaches the end of it.
   */
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
