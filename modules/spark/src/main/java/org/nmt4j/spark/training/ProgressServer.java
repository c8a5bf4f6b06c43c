package org.nmt4j.spark.training;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Receives lines of progress and failures from the processes of a training, and tells them to stop.
 * It runs in the process that has submitted the job.
 */
final class ProgressServer implements AutoCloseable {
  /** The kinds of messages. */
  static final int LINE = 1;

  static final int FAILURE = 2;

  /** A validation has ended; its text is empty. */
  static final int VALIDATED = 3;

  /** The longest time, in seconds, that {@link #close} waits for lines that are under way. */
  private static final int PATIENCE = 5;

  /** The longest time, in milliseconds, to wait for the first message of a connection. */
  private static final int GREETING = 10_000;

  private final ServerSocket server;
  private final String secret;
  private final Consumer<String> lines;
  private final Consumer<String> failures;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "nmt4j-progress");
            thread.setDaemon(true);
            return thread;
          });

  private volatile boolean isStopping;
  private volatile boolean hasValidated;

  /**
   * Begins to listen at any free port.
   *
   * @param host the address of this machine that the other processes can reach
   * @param secret the first message of each process
   * @param lines receives lines of progress
   * @param failures receives the reason, in one line, if a process fails
   */
  ProgressServer(InetAddress host, String secret, Consumer<String> lines, Consumer<String> failures)
      throws IOException {
    this.server = new ServerSocket(0, 50, host);
    this.secret = secret;
    this.lines = lines;
    this.failures = failures;
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        // The server is closed, or a connection has ended early.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      socket.setSoTimeout(GREETING);
      if (!Greeting.areEqual(in.readUTF(), secret)) {
        return;
      }
      socket.setSoTimeout(0);
      if (isStopping) {
        tellToStop(socket);
      }
      for (int kind = in.read(); kind >= 0; kind = in.read()) {
        String text = in.readUTF();
        switch (kind) {
          case LINE -> lines.accept(text);
          case FAILURE -> failures.accept(text);
          default -> hasValidated = true;
        }
      }
    } catch (IOException e) {
      // The process has ended. Spark tells why.
    } finally {
      open.remove(socket);
    }
  }

  /** Returns whether a validation has ended since the last call. */
  boolean hasValidated() {
    boolean answer = hasValidated;
    hasValidated = false;
    return answer;
  }

  /** Tells the processes to stop after the present update, and to save their progress. */
  void stop() {
    isStopping = true;
    open.forEach(ProgressServer::tellToStop);
  }

  private static void tellToStop(Socket socket) {
    try {
      socket.getOutputStream().write(1);
    } catch (IOException e) {
      // The process has ended.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdown();
    try {
      threads.awaitTermination(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Socket socket : open) {
      socket.close();
    }
  }
}
