package org.nmt4j.spark.training;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * The connection of a process of a training to the {@link ProgressServer}. Training does not depend
 * on it: without a connection, lines are lost.
 */
final class ProgressLink implements AutoCloseable {
  /** The longest time, in milliseconds, to wait for the server. */
  private static final int PATIENCE = 10_000;

  /** The most characters of a text, so that its bytes fit into a message. */
  private static final int LONGEST = 20_000;

  private final Socket socket = new Socket();
  private DataOutputStream out;

  /** Connects to the server, if it can be reached. */
  ProgressLink(InetSocketAddress server, String secret) {
    try {
      socket.connect(server, PATIENCE);
      DataOutputStream opened = new DataOutputStream(socket.getOutputStream());
      opened.writeUTF(secret);
      out = opened;
    } catch (IOException e) {
      out = null;
    }
  }

  /** Sends a line of progress. */
  void tell(String line) {
    send(ProgressServer.LINE, line);
  }

  /** Sends the reason why the process fails. */
  void fail(String reason) {
    send(ProgressServer.FAILURE, reason);
  }

  /** Tells that a validation has ended. */
  void tellValidated() {
    send(ProgressServer.VALIDATED, "");
  }

  private synchronized void send(int kind, String text) {
    if (out == null) {
      return;
    }
    try {
      out.write(kind);
      out.writeUTF(text.substring(0, Math.min(LONGEST, text.length())));
      out.flush();
    } catch (IOException e) {
      out = null;
    }
  }

  /** Returns whether the server has told the process to stop. */
  boolean isAskedToStop() {
    try {
      return socket.isConnected() && socket.getInputStream().available() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits until the server has read all messages. */
  @Override
  public void close() {
    try (socket) {
      if (socket.isConnected()) {
        socket.shutdownOutput();
        socket.setSoTimeout(PATIENCE);
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      // The server has ended.
    }
  }
}
