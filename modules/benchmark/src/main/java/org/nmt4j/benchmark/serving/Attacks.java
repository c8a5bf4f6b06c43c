package org.nmt4j.benchmark.serving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The ways in which hostile clients break the rules. */
final class Attacks {
  private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
  private static final String POST =
      "POST /translate" + HOST + "Content-Type: application/json\r\n";
  private static final int GIGABYTE = 1_000_000_000;
  private static final int PIECE = 1 << 16;
  private static final int PIPELINED = 100;

  /** The number of pauses during which a client reads no answer. */
  private static final int DEAF = 40;

  private static final List<String> WRONG_JSON =
      List.of("{", "[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]", "{\"q\":NaN}", "null", "\"q\"", "{}");

  private static final List<String> PATHS =
      List.of(
          "/download_file/../../etc/passwd",
          "/download_file/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
          "/download_file/..%5c..%5cetc%5cpasswd",
          "/../etc/passwd",
          "/%2e%2e/etc/passwd",
          "/index.html%00.js",
          "/download_file/%2Fetc%2Fpasswd",
          "//etc/passwd");

  private final String source;
  private final String target;
  private final long pause;

  /**
   * Creates the attacks.
   *
   * @param pair the languages, such as {@code de-en}
   * @param pause the milliseconds between the bytes of a slow body
   */
  Attacks(String pair, long pause) {
    this.source = pair.substring(0, pair.indexOf('-'));
    this.target = pair.substring(pair.indexOf('-') + 1);
    this.pause = pause;
  }

  /** Returns all attacks, except those that need thousands of connections. */
  List<Attack> all() {
    byte[] zip = Bombs.zip();
    byte[] xml = Bombs.entities();
    byte[] xmlInZip = Bombs.entitiesInZip();
    return List.of(
        new Attack("a body that comes byte by byte", this::slowBody),
        new Attack("a body of 1 GB", Attacks::longBody),
        new Attack("a body of 1 GB in chunks", Attacks::longChunks),
        new Attack("half of the headers, then silence", Attacks::halfHeaders),
        new Attack("half of a body, then gone", Attacks::halfBody),
        new Attack("wrong JSON", Attacks::wrongJson),
        new Attack("a path that leaves its folder", Attacks::path),
        new Attack("headers of 1 MB", Attacks::longHeaders),
        new Attack("a DOCX that unpacks to 200 MB", (it, n) -> upload(it, zip, "a.docx")),
        new Attack("entities of 80 GB in XLIFF", (it, n) -> upload(it, xml, "a.xlf")),
        new Attack("entities of 80 GB in DOCX", (it, n) -> upload(it, xmlInZip, "a.docx")),
        new Attack("an upload, then gone", (it, n) -> uploadAndLeave(it)),
        new Attack("100 requests before the first answer", this::pipelining),
        new Attack("100 requests for the page, never reading", this::deaf));
  }

  private Outcome slowBody(RawConnection connection, int number)
      throws IOException, InterruptedException {
    connection.send(POST + "Content-Length: 100000\r\n\r\n{\"q\":\"");
    while (!connection.hasEnded()) {
      Thread.sleep(pause);
      connection.send("a");
    }
    return connection.outcome();
  }

  private static Outcome longBody(RawConnection connection, int number) throws IOException {
    connection.send(POST + "Content-Length: " + GIGABYTE + "\r\n\r\n");
    return flood(connection, new byte[PIECE]);
  }

  private static Outcome longChunks(RawConnection connection, int number) throws IOException {
    connection.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
    return flood(
        connection,
        (Integer.toHexString(PIECE) + "\r\n" + " ".repeat(PIECE) + "\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  /** Sends pieces until there is an answer or a gigabyte is sent. */
  private static Outcome flood(RawConnection connection, byte[] piece) throws IOException {
    for (long sent = 0; sent < GIGABYTE && !connection.hasEnded(); sent += piece.length) {
      connection.send(piece);
    }
    return connection.outcome();
  }

  private static Outcome halfHeaders(RawConnection connection, int number) throws IOException {
    connection.send("POST /translate HTTP/1.1\r\nHost: local");
    return connection.outcome();
  }

  private static Outcome halfBody(RawConnection connection, int number) throws IOException {
    connection.send(POST + "Content-Length: 1000\r\n\r\n{\"q\":\"");
    return Outcome.LEFT;
  }

  private static Outcome wrongJson(RawConnection connection, int number) throws IOException {
    String json = WRONG_JSON.get(number % WRONG_JSON.size());
    connection.send(POST + "Content-Length: " + json.length() + "\r\n\r\n" + json);
    return connection.outcome();
  }

  private static Outcome path(RawConnection connection, int number) throws IOException {
    connection.send("GET " + PATHS.get(number % PATHS.size()) + HOST + "\r\n");
    return connection.outcome();
  }

  private static Outcome longHeaders(RawConnection connection, int number) throws IOException {
    connection.send("GET /health" + HOST + "X: ");
    byte[] piece = new byte[PIECE];
    Arrays.fill(piece, (byte) 'a');
    for (int i = 0; i < 16 && !connection.hasEnded(); i++) {
      connection.send(piece);
    }
    return connection.outcome();
  }

  private Outcome upload(RawConnection connection, byte[] file, String name) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        (part("source\"\r\n\r\n" + source + "\r\n")
                + part("target\"\r\n\r\n" + target + "\r\n")
                + part("file\"; filename=\"" + name + "\"\r\n\r\n"))
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(file);
    body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
    connection.send(
        "POST /translate_file"
            + HOST
            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
            + body.size()
            + "\r\n\r\n");
    connection.send(body.toByteArray());
    return connection.outcome();
  }

  private static String part(String rest) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + rest;
  }

  private static Outcome uploadAndLeave(RawConnection connection) throws IOException {
    connection.send(
        "POST /translate_file"
            + HOST
            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n"
            + part("file\"; filename=\"a.html\"\r\n\r\n<p>"));
    return Outcome.LEFT;
  }

  private Outcome pipelining(RawConnection connection, int number) throws IOException {
    String pair = source + "%7C" + target;
    connection.send(
        ("GET /translate?langpair=" + pair + "&q=eins" + HOST + "\r\n").repeat(PIPELINED));
    Outcome outcome = Outcome.SERVED;
    for (int i = 0; i < PIPELINED && outcome == Outcome.SERVED; i++) {
      outcome = connection.outcome();
    }
    return outcome;
  }

  /**
   * Sends requests and reads no answers. The server cannot write all answers, so it closes the
   * connection after some time.
   */
  private Outcome deaf(RawConnection connection, int number)
      throws IOException, InterruptedException {
    connection.send(("GET /app.js" + HOST + "\r\n").repeat(PIPELINED));
    Thread.sleep(DEAF * pause);
    return Outcome.LEFT;
  }
}
