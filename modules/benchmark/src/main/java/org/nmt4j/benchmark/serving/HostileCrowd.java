package org.nmt4j.benchmark.serving;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Clients that repeat attacks on a server. All attacks run at the same time. */
final class HostileCrowd implements AutoCloseable {
  private static final String HALF = "POST /translate HTTP/1.1\r\nHost: localhost\r\n";
  private static final int GRACE = 90;

  private final URI address;
  private final long end;
  private final Map<String, Map<Outcome, Integer>> counts = new LinkedHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> running = new ArrayList<>();

  /**
   * Creates a crowd without clients.
   *
   * @param seconds the seconds after which no client begins another attempt
   */
  HostileCrowd(URI address, double seconds) {
    this.address = address;
    this.end = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
  }

  /** Starts clients that all attempt the same attack. */
  void start(Attack attack, int clients) {
    synchronized (counts) {
      counts.put(attack.name(), new EnumMap<>(Outcome.class));
    }
    for (int i = 0; i < clients; i++) {
      running.add(threads.submit(() -> repeat(attack)));
    }
  }

  /** Starts a client that opens many connections at a time and sends half a request over each. */
  void startConnections(int connections) {
    String name = connections + " connections at a time";
    synchronized (counts) {
      counts.put(name, new EnumMap<>(Outcome.class));
    }
    running.add(threads.submit(() -> connect(name, connections)));
  }

  private Void repeat(Attack attack) throws InterruptedException {
    int number = 0;
    do {
      try (RawConnection connection = new RawConnection(address)) {
        count(attack.name(), attempt(attack, connection, number));
      } catch (IOException e) {
        count(attack.name(), Outcome.CLOSED);
      }
      number++;
    } while (System.nanoTime() - end < 0);
    return null;
  }

  private static Outcome attempt(Attack attack, RawConnection connection, int number)
      throws InterruptedException {
    try {
      return attack.attempt().with(connection, number);
    } catch (IOException e) {
      // The server takes no more bytes. Its answer may have come before.
      return connection.outcome();
    }
  }

  private Void connect(String name, int connections) throws IOException {
    String[] beginnings = {"", HALF, HALF + "Content-Length: 9\r\n\r\n{"};
    do {
      List<RawConnection> all = new ArrayList<>();
      try {
        for (int i = 0; i < connections; i++) {
          try {
            RawConnection connection = new RawConnection(address);
            all.add(connection);
            connection.send(beginnings[i % beginnings.length]);
          } catch (IOException e) {
            count(name, Outcome.CLOSED);
          }
        }
        for (RawConnection connection : all) {
          count(name, connection.outcome());
        }
      } finally {
        for (RawConnection connection : all) {
          connection.close();
        }
      }
    } while (System.nanoTime() - end < 0);
    return null;
  }

  private void count(String name, Outcome outcome) {
    synchronized (counts) {
      counts.get(name).merge(outcome, 1, Integer::sum);
    }
  }

  /**
   * Waits until all clients have ended.
   *
   * @return for each attack, the number of attempts with each outcome
   * @throws IOException if a client failed or did not end in time
   */
  Map<String, Map<Outcome, Integer>> await() throws IOException, InterruptedException {
    threads.shutdown();
    long patience = end - System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE);
    if (!threads.awaitTermination(patience, TimeUnit.NANOSECONDS)) {
      throw new IOException("a hostile client did not end");
    }
    for (Future<?> each : running) {
      try {
        each.get();
      } catch (ExecutionException e) {
        throw new IOException("a hostile client failed", e.getCause());
      }
    }
    return counts;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
