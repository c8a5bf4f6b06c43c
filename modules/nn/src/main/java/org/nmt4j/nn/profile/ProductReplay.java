package org.nmt4j.nn.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nmt4j.nn.parallel.Workers;

/**
 * The products that threads have made, to be made again by themselves: in their order and where
 * their factors lay, with nothing between them. A network can not be faster.
 */
public final class ProductReplay {
  private final Map<Thread, List<Runnable>> products = new ConcurrentHashMap<>();

  /** Keeps a product that this thread has made. */
  void add(Runnable product) {
    products.computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>()).add(product);
  }

  /** Forgets all. */
  public void reset() {
    products.clear();
  }

  /**
   * Seconds until each thread has made what one made, all at a time. What the products were made of
   * is overwritten.
   */
  public double seconds(Workers workers) {
    List<List<Runnable>> lists = List.copyOf(products.values());
    long begin = System.nanoTime();
    workers.run(lists.size(), list -> lists.get(list).forEach(Runnable::run));
    return (System.nanoTime() - begin) / 1e9;
  }
}
