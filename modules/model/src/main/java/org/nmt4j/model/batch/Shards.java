package org.nmt4j.model.batch;

import java.util.ArrayList;
import java.util.List;

/** Deals the examples of a batch to shards like cards, so that each shard has all lengths. */
public final class Shards {
  private Shards() {}

  /**
   * Splits examples into at most {@code count} shards. The sizes of two shards differ by at most
   * one, and no shard is empty.
   */
  public static <T> List<List<T>> deal(List<T> examples, int count) {
    List<List<T>> parts = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (i < count) {
        parts.add(new ArrayList<>());
      }
      parts.get(i % count).add(examples.get(i));
    }
    return parts;
  }
}
