package org.nmt4j.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends any bytes over one connection. */
public final class RawClient implements AutoCloseable {
  private static final int PATIENCE = 20_000;

  private final Socket socket;

  /** Connects to a port of this machine. */
  public RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true); // small parts of a request leave at once
    socket.setSoTimeout(PATIENCE);
  }

  /** Sends the bytes of a text. */
  public RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Reads an answer of HTTP/1.1 with {@code Content-Length}: its headers and its body. */
  public String answer() throws IOException {
    StringBuilder headers = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (headers.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return headers.toString();
      }
      headers.append((char) next);
    }
    int at = headers.indexOf("Content-Length: ");
    int length =
        at < 0 ? 0 : Integer.parseInt(headers.substring(at + 16, headers.indexOf("\r\n", at)));
    return headers + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  /** Reads all until the server closes the connection. */
  public String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
