package org.nmt4j.benchmark.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.VectorKernels;
import org.nmt4j.training.replica.Replicas;
import org.nmt4j.training.replica.Ring;

/**
 * Times the sum of the gradients of several processes. Threads take the place of the processes, and
 * the sockets between them stay on this machine.
 *
 * @param processes the number of processes, each with the gradient of one shard
 * @param elements the number of elements of a gradient
 */
record ExchangeTrial(int processes, int elements) {
  private static final int ROUNDS = 5;
  private static final int PART = 1 << 16;

  /** Returns the median time of a sum in seconds, after one sum to warm up. */
  double seconds() throws IOException {
    List<Socket> to = new ArrayList<>();
    List<Socket> from = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(processes);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Future<double[]>> running = new ArrayList<>();
      for (int rank = 0; rank < processes; rank++) {
        to.add(new Socket(server.getInetAddress(), server.getLocalPort()));
        from.add(server.accept());
      }
      for (int rank = 0; rank < processes; rank++) {
        int own = rank;
        Socket next = to.get(rank);
        Socket previous = from.get((rank + processes - 1) % processes);
        next.setTcpNoDelay(true);
        running.add(
            threads.submit(
                () -> {
                  try (Ring ring =
                      new Ring(own, processes, previous.getInputStream(), next.getOutputStream())) {
                    return times(ring);
                  }
                }));
      }
      double[] times = running.get(0).get();
      Arrays.sort(times);
      return times[ROUNDS / 2];
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException(e);
    } finally {
      threads.shutdownNow();
      for (Socket socket : to) {
        socket.close();
      }
      for (Socket socket : from) {
        socket.close();
      }
    }
  }

  /** Sums as an update does, and returns the times of all sums but the first one. */
  private double[] times(Replicas replicas) {
    VectorKernels kernels = Kernels.fused().vectors();
    Matrix sum = Matrix.create(1, elements);
    Matrix[] own = replicas.isFirst() ? new Matrix[0] : new Matrix[] {Matrix.create(1, elements)};
    List<Gradients.Span> spans = new ArrayList<>();
    for (int begin = 0; begin < elements; begin += PART) {
      spans.add(new Gradients.Span(begin, Math.min(PART, elements - begin)));
    }
    double[] times = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      replicas.fromFirst(true);
      long begin = System.nanoTime();
      replicas.sum(sum, spans, span -> kernels.reduce(sum, own, span.from(), span.count()));
      if (round >= 0) {
        times[round] = (System.nanoTime() - begin) / 1e9;
      }
    }
    return times;
  }
}
