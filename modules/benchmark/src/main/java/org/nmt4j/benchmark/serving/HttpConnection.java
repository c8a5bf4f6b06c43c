package org.nmt4j.benchmark.serving;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection of HTTP/1.1 that stays open between requests. It takes less processor time than the
 * client of the JDK, so more of it is left for the server.
 */
final class HttpConnection implements AutoCloseable {
  private static final int PATIENCE = 120_000;

  private final URI address;
  private Socket socket = new Socket();
  private InputStream in = InputStream.nullInputStream();

  /**
   * Creates a connection. It is opened by the first request, and again by the first request after
   * {@link #close}.
   *
   * @param address the address of the server, such as {@code http://127.0.0.1:5000}
   */
  HttpConnection(URI address) {
    this.address = address;
  }

  /**
   * Returns the bytes of a request that posts JSON.
   *
   * @param path the path of the request
   */
  static byte[] post(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** Returns the bytes of a request for a path. */
  static byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Sends a request and waits for the answer. If the server has closed an old connection, sends the
   * request again over a new one.
   *
   * @throws IOException if the connection fails
   */
  HttpAnswer exchange(byte[] request) throws IOException {
    if (isOpen()) {
      try {
        return once(request);
      } catch (ClosedBeforeAnswerException e) {
        close();
      }
    }
    open();
    return once(request);
  }

  private boolean isOpen() {
    return socket.isConnected() && !socket.isClosed();
  }

  private void open() throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE);
    in = new BufferedInputStream(socket.getInputStream());
  }

  private HttpAnswer once(byte[] request) throws IOException {
    String first;
    try {
      socket.getOutputStream().write(request);
      in.mark(1);
      if (in.read() < 0) {
        throw new EOFException("the connection is closed");
      }
      in.reset();
      first = line();
    } catch (java.net.SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      throw new ClosedBeforeAnswerException(e);
    }
    return answer(first);
  }

  private HttpAnswer answer(String first) throws IOException {
    int length = 0;
    int retryAfter = 0;
    boolean isLast = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      switch (line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "retry-after" -> retryAfter = Integer.parseInt(value);
        case "connection" -> isLast = value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the answer ended too early");
    }
    if (isLast) {
      close();
    }
    String[] status = first.split(" ", 3);
    if (status.length < 2) {
      throw new IOException("found no status in the answer: " + first);
    }
    return new HttpAnswer(
        Integer.parseInt(status[1]), retryAfter, new String(body, StandardCharsets.UTF_8));
  }

  /** Reads a line that ends with a line feed, without its end. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the answer ended too early");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** The server closed the connection before the first byte of an answer. */
  private static final class ClosedBeforeAnswerException extends IOException {
    private static final long serialVersionUID = 1;

    ClosedBeforeAnswerException(IOException cause) {
      super(cause);
    }
  }
}
