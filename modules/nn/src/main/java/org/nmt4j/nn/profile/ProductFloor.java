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
public final class ProductFloor {
  private static final int ROUNDS = 3;

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
   * Seconds of all threads together, each with what one thread made; the best of a few rounds. What
   * the products were made of is overwritten.
   */
  public double seconds(Workers workers) {
    List<List<Runnable>> lists = List.copyOf(products.values());
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      double[] seconds = new double[lists.size()];
      workers.run(
          lists.size(),
          list -> {
            long begin = System.nanoTime();
            lists.get(list).forEach(Runnable::run);
            seconds[list] = (System.nanoTime() - begin) / 1e9;
          });
      double sum = 0;
      for (double each : seconds) {
        sum += each;
      }
      best = Math.min(best, sum);
    }
    return best;
  }
}
