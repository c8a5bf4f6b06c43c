package org.nmt4j.experiment.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nmt4j.nn.parallel.Workers;

/**
 * Records the products of each thread and replays them. The replay computes the same products in
 * the same order and memory, without the work between them. Its time is a lower bound for the time
 * of a network.
 */
public final class ProductReplay {
  private final Map<Thread, List<Runnable>> products = new ConcurrentHashMap<>();

  /** Records a product of the calling thread. */
  void add(Runnable product) {
    products.computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>()).add(product);
  }

  /** Discards all products. */
  public void reset() {
    products.clear();
  }

  /**
   * Replays the recorded products. Each recorded thread is replayed as a unit by one of the
   * workers. The replay overwrites the results of the products.
   *
   * @return the time in seconds
   */
  public double seconds(Workers workers) {
    List<List<Runnable>> lists = List.copyOf(products.values());
    long begin = System.nanoTime();
    workers.run(lists.size(), list -> lists.get(list).forEach(Runnable::run));
    return (System.nanoTime() - begin) / 1e9;
  }
}
