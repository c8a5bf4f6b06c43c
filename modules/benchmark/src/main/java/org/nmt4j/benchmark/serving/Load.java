package org.nmt4j.benchmark.serving;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that send sentences to a server.
 *
 * @param sentences the sentences that each client sends, in an order of its own
 * @param seed decides the orders
 */
record Load(URI address, List<LoadSentence> sentences, long seed) {
  private static final double SECOND = 1e9;

  /**
   * Runs clients for some time, and returns the counts of all clients together. Each sentence that
   * was sent is counted, even if its answer comes later.
   *
   * @param seconds the seconds after which no client sends more
   */
  LoadCount run(int clients, double seconds) throws IOException, InterruptedException {
    long end = System.nanoTime() + (long) (seconds * SECOND);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<LoadClient> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        all.add(new LoadClient(address, sentences, seed + i, end));
      }
      LoadCount sum = new LoadCount();
      for (Future<LoadCount> each : threads.invokeAll(all)) {
        sum.add(each.get());
      }
      return sum;
    } catch (ExecutionException e) {
      throw new IOException("a client failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
