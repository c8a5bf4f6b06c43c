package org.nmt4j.recipe.schema;

import java.util.Map;

/**
 * The values of a section's keys.
 *
 * @param <R> the section's record
 */
public final class Values<R> {

  private final Map<Key<R, ?>, Object> values;

  Values(Map<Key<R, ?>, Object> values) {
    this.values = values;
  }

  /**
   * The value of a key. Where it is wrong or missing this is the default, or null if the key has
   * none; the problem has been reported then and the record will not be handed out.
   */
  @SuppressWarnings("unchecked") // The section puts only a V under a Key<R, V>.
  public <V> V get(Key<R, V> key) {
    return (V) values.get(key);
  }
}
