package org.nmt4j.benchmark.serving;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection over which a client sends any bytes. */
final class RawConnection implements AutoCloseable {
  private static final int PATIENCE = 60_000;
  private static final int MOST_HEADERS = 1 << 16;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})[ \r]");
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");
  private static final int CLIENT_ERROR = 400;

  private final Socket socket = new Socket();
  private final InputStream in;

  /** Connects to a server. */
  RawConnection(URI address) throws IOException {
    socket.setSoTimeout(PATIENCE);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends the bytes of a text in UTF-8. */
  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends bytes. */
  void send(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
  }

  /** Reads one answer and returns how the server treated the client. */
  Outcome outcome() {
    try {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          return head.isEmpty() ? Outcome.CLOSED : Outcome.WRONG;
        } else if (head.length() > MOST_HEADERS) {
          return Outcome.WRONG;
        }
        head.append((char) next);
      }
      Matcher status = STATUS.matcher(head);
      Matcher length = LENGTH.matcher(head);
      if (!status.lookingAt() || !length.find()) {
        return Outcome.WRONG;
      }
      String body =
          new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
      if (Integer.parseInt(status.group(1)) < CLIENT_ERROR) {
        return Outcome.SERVED;
      }
      return body.startsWith("{\"error\":\"") && body.endsWith("\"}")
          ? Outcome.JSON_ERROR
          : Outcome.WRONG;
    } catch (SocketTimeoutException e) {
      return Outcome.WRONG;
    } catch (IOException e) {
      return Outcome.CLOSED; // The server reset the connection.
    }
  }

  /** Returns whether the server has answered or reset the connection. */
  boolean hasEnded() {
    try {
      return in.available() > 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
