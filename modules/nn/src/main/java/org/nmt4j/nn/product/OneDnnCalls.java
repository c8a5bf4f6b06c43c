package org.nmt4j.nn.product;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The calls that one thread used last, each under a key. When there are too many, the call that was
 * not used for the longest time is closed.
 *
 * @param <K> describes a call; equal keys share a call
 */
final class OneDnnCalls<K> {
  /** The most calls that are kept. */
  static final int MOST = 1024;

  private final Map<K, OneDnnCall> calls =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, OneDnnCall> eldest) {
          if (size() > MOST) {
            eldest.getValue().close();
            return true;
          }
          return false;
        }
      };

  /** Returns the call of a key. Creates the call if there is none. */
  OneDnnCall get(K key, Supplier<OneDnnCall> maker) {
    OneDnnCall call = calls.get(key);
    if (call == null) {
      call = maker.get();
      calls.put(key, call);
    }
    return call;
  }
}
