package org.nmt4j.model.batch;

import java.util.ArrayList;
import java.util.List;

/** A batch dealt out like cards, so that each part has examples of all lengths. */
public final class Shards {
  private Shards() {}

  /** At most {@code count} parts of like size, none empty. */
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
