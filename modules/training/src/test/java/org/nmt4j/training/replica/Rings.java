package org.nmt4j.training.replica;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Threads that take the place of processes, with sockets between them. */
public final class Rings {
  private Rings() {}

  /**
   * Runs a process in each of some threads. Closes its sockets when it has ended.
   *
   * @return the result of each process; a failure is an exception
   */
  public static List<Object> run(int count, Function<Replicas, ?> process) {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Socket> to = new ArrayList<>();
      List<Socket> from = new ArrayList<>();
      try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        for (int rank = 0; rank < count; rank++) {
          to.add(new Socket(server.getInetAddress(), server.getLocalPort()));
          from.add(server.accept());
        }
      }
      List<Future<Object>> running = new ArrayList<>();
      for (int rank = 0; rank < count; rank++) {
        int own = rank;
        Socket next = to.get(rank);
        Socket previous = from.get((rank + count - 1) % count);
        running.add(
            threads.submit(
                () -> {
                  try (next;
                      previous;
                      Ring ring =
                          new Ring(own, count, previous.getInputStream(), next.getOutputStream())) {
                    return process.apply(ring);
                  }
                }));
      }
      List<Object> results = new ArrayList<>();
      for (Future<Object> each : running) {
        results.add(result(each));
      }
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Object result(Future<Object> process) {
    try {
      return process.get();
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
