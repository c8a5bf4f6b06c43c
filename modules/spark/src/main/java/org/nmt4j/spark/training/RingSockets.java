package org.nmt4j.spark.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;
import org.nmt4j.spark.job.JobException;
import org.nmt4j.training.replica.ReplicaLostException;
import org.nmt4j.training.replica.Ring;

/**
 * The sockets of one process of a training. The previous process connects to this one, and this one
 * connects to the next. Greetings show that both belong to the same training.
 */
final class RingSockets implements AutoCloseable {
  /**
   * Finds a machine that is gone: after 30 s without data, the system asks it three times, every 10
   * s. A process that is gone closes its sockets at once.
   */
  private static final Map<SocketOption<Integer>, Integer> KEEP_ALIVE =
      Map.of(
          ExtendedSocketOptions.TCP_KEEPIDLE, 30,
          ExtendedSocketOptions.TCP_KEEPINTERVAL, 10,
          ExtendedSocketOptions.TCP_KEEPCOUNT, 3);

  private final ServerSocket server;
  private final Duration patience;
  private final Socket next = new Socket();
  private Socket previous = new Socket();

  private RingSockets(ServerSocket server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /**
   * Begins to listen at any free port.
   *
   * @param host the address of this machine that the previous process can reach
   * @param patience the longest time to wait for the other processes
   */
  static RingSockets listen(InetAddress host, Duration patience) throws IOException {
    return new RingSockets(new ServerSocket(0, 50, host), patience);
  }

  /** Returns the port to which the previous process connects. */
  int port() {
    return server.getLocalPort();
  }

  /**
   * Connects to the next process, and waits for the previous one. All processes already listen.
   *
   * @param own the greeting of this process
   * @return the processes; to be closed before this object
   * @throws ReplicaLostException if a process does not answer in time
   * @throws JobException if a process has another version of nmt4j or another recipe
   */
  Ring connect(InetSocketAddress address, Greeting own) {
    try {
      next.connect(address, millis());
      prepare(next);
      own.write(new DataOutputStream(next.getOutputStream()));
      previous = accept(own);
      requireNone(new DataInputStream(next.getInputStream()).readUTF());
      next.setSoTimeout(0);
      previous.setSoTimeout(0);
      return new Ring(own.rank(), own.count(), previous.getInputStream(), next.getOutputStream());
    } catch (IOException e) {
      throw new ReplicaLostException(
          String.format(
              Locale.ROOT,
              "process %d found no connection to its neighbours within %d s, or lost it (%s)",
              own.rank(),
              patience.toSeconds(),
              e.getMessage()),
          e);
    }
  }

  private int millis() {
    return (int) patience.toMillis();
  }

  private void prepare(Socket socket) throws IOException {
    socket.setSoTimeout(millis());
    socket.setTcpNoDelay(true);
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    for (Map.Entry<SocketOption<Integer>, Integer> option : KEEP_ALIVE.entrySet()) {
      if (socket.supportedOptions().contains(option.getKey())) {
        socket.setOption(option.getKey(), option.getValue());
      }
    }
  }

  /** Waits for the previous process. Connections of strangers are closed. */
  private Socket accept(Greeting own) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException("no greeting");
      }
      server.setSoTimeout((int) left);
      Socket socket = server.accept();
      try {
        prepare(socket);
        Greeting other = Greeting.read(new DataInputStream(socket.getInputStream()));
        if (own.hasSecretOf(other)) {
          String objection = own.objection(other);
          new DataOutputStream(socket.getOutputStream()).writeUTF(objection);
          requireNone(objection);
          return socket;
        }
      } catch (IOException e) {
        // It is a stranger, or the previous process is gone, and then nobody comes.
      }
      socket.close();
    }
  }

  private static void requireNone(String objection) {
    if (!objection.isEmpty()) {
      throw JobException.of(objection);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    next.close();
    previous.close();
  }
}
