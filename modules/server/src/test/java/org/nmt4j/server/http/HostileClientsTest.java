package org.nmt4j.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.server.TestServer;
import org.nmt4j.server.api.ApiLimits;
import org.nmt4j.server.engine.FakeService;
import org.nmt4j.server.engine.Translated;

/** Checks that clients that break the rules get one error, and that others are served meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileClientsTest {
  private static final String POST =
      "POST /translate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

  private final TestServer server =
      new TestServer(
          new FakeService("de-en"),
          ApiLimits.usual(),
          options ->
              withLimits(
                  options,
                  HttpLimits.usual()
                      .withBody(5000)
                      .withUpload(1 << 20)
                      .withConnections(20)
                      .withPatience(Duration.ofMillis(200), Duration.ofMillis(400))));

  private static HttpOptions withLimits(HttpOptions options, HttpLimits limits) {
    return new HttpOptions(
        options.host(),
        options.port(),
        limits,
        options.keys(),
        options.rate(),
        options.origins(),
        options.accessLog(),
        options.log());
  }

  @AfterAll
  void close() {
    server.close();
    assertThat(server.log).isEmpty();
  }

  /** Translates over a new connection. The server may have closed those that a client keeps. */
  private void othersAreServed() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(
          "GET /translate?q=a&langpair=de|en HTTP/1.1\r\nHost: localhost\r\n"
              + "Connection: close\r\n\r\n");
      assertThat(client.rest()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aBodyThatStops() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(POST + "Content-Length: 100\r\n\r\n{\"q\"");
      othersAreServed();
      assertThat(client.answer()).startsWith("HTTP/1.1 408 ").contains("{\"error\":\"");
    }
  }

  @Test
  void headersThatNeverEnd() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET /health HTTP/1.1\r\nHost: local");
      othersAreServed();
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void halfARequest() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(POST + "Content-Length: 100\r\n\r\n{\"q\"");
    }
    othersAreServed();
  }

  @Test
  void aBodyThatIsTooLong() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(POST + "Content-Length: 1000000000\r\n\r\n");
      assertThat(client.answer())
          .startsWith("HTTP/1.1 413 ")
          .contains("{\"error\":\"the body has more than 5000 bytes\"}");
    }
    try (RawClient client = new RawClient(server.port())) {
      client.send(POST + "Transfer-Encoding: chunked\r\n\r\n1771\r\n" + " ".repeat(6001));
      assertThat(client.answer()).startsWith("HTTP/1.1 413 ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      value = {
        "{ # line 1, column 2",
        "{'q':'a'} x # line 1, column 12",
        "{'q':NaN} # line 1, column 6",
        "{q:'a'} # line 1, column 3",
        "{'q':'a','q':'b'} # an object has a name twice",
        "[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]] # line 1, column 18",
        "// # line 1, column 2",
      })
  void wrongJson(String json, String place) {
    HttpResponse<String> answer = server.post("/translate", json.replace('\'', '"'));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo("{\"error\":\"the body is not valid JSON: " + place + "\"}");
  }

  @Test
  void bodiesOfOtherTypes() {
    assertThat(server.post("/translate", "text/xml", "<a/>").statusCode()).isEqualTo(415);
    assertThat(server.post("/translate", "multipart/form-data", "x").statusCode()).isEqualTo(400);
    assertThat(server.post("/translate", "multipart/form-data; boundary=x", "--x").statusCode())
        .isEqualTo(400);
    assertThat(server.postForm("/translate", "q=%zz&source=de&target=en").statusCode())
        .isEqualTo(400);
    assertThat(server.postForm("/translate", "q=%ff&source=de&target=en").statusCode())
        .isEqualTo(400);
    assertThat(
            server
                .send(
                    server
                        .request("/translate")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xff, '"'})))
                .body())
        .isEqualTo("{\"error\":\"the body is not UTF-8\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "/../etc/passwd,400",
    "/%2e%2e/etc/passwd,400",
    "/page/..%2f..%2fetc/passwd,400",
    "/index.html/../../etc/passwd,400",
    "/index.html%00.js,400",
    "/index.html;x=1,200",
    "//index.html,400",
    "/PageFiles.class,404",
    "/download_file/../index.html,200",
    "/download_file/%2e%2e%2fx,400",
    "/index.html%,400",
    "/a|b,400",
    "http://evil.example/health,400",
    "health,400",
    "*,400",
  })
  void pathsThatLeaveThePage(String path, int status) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      String answer = client.answer();
      assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
      if (status != 200) {
        assertThat(answer).contains("application/json").contains("{\"error\":\"");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "GET / HTTP/1.1 # 400",
        "GET / HTTP/9.9 # 505",
        "BLA # 400",
        "G@T / HTTP/1.1 # 400",
      })
  void noRequest(String line, int status) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(line + "\r\n\r\n");
      assertThat(client.answer()).startsWith("HTTP/1.1 " + status + " ").contains("{\"error\":\"");
    }
  }

  @Test
  void longLinesAndHeaders() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET /" + "a".repeat(40_000) + " HTTP/1.1\r\n");
      assertThat(client.answer()).startsWith("HTTP/1.1 414 ").contains("{\"error\":\"");
    }
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(40_000) + "\r\n");
      assertThat(client.answer()).startsWith("HTTP/1.1 431 ").contains("{\"error\":\"");
    }
  }

  @Test
  void aLengthAndChunks() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.send(POST + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
      assertThat(client.answer()).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void aZipBomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\nde\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"target\"\r\n\r\nen\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\n";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(form.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(packed.toByteArray());
    body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));

    HttpResponse<String> answer =
        server.send(
            server
                .request("/translate_file")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"error\":\"a.docx: ");
  }

  /** Each beginning of a request stands on five times as many connections as are allowed. */
  @ParameterizedTest
  @ValueSource(strings = {"", "GET /health HTTP/1.1\r\n", POST + "Content-Length: 9\r\n\r\n{"})
  void connectionsThatNeverEndTheirRequest(String beginning) throws IOException {
    List<RawClient> silent = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      silent.add(new RawClient(server.port()).send(beginning));
    }
    othersAreServed();
    assertThat(silent.get(0).rest()).isEmpty();
    for (RawClient client : silent) {
      client.close();
    }
  }

  @Test
  void idleConnectionsDoNotEndAnUpload() throws IOException {
    try (TestServer few =
            new TestServer(
                new FakeService("de-en"),
                ApiLimits.usual(),
                options -> withLimits(options, HttpLimits.usual().withConnections(5)));
        RawClient upload = new RawClient(few.port())) {
      String body = "{\"q\":\"a\",\"source\":\"de\",\"target\":\"en\"}";
      upload.send(POST + "Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n\r\n");
      assertThat(upload.answer()).startsWith("HTTP/1.1 100 ");
      for (int i = 0; i < 20; i++) {
        upload.send(body.substring(i, i + 1));
        RawClient idle = new RawClient(few.port());
        idle.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(idle.answer()).startsWith("HTTP/1.1 200 ");
        idle.send(i % 2 == 0 ? "" : "GET ");
      }
      upload.send(body.substring(20));
      assertThat(upload.answer()).startsWith("HTTP/1.1 200 ").contains("\"A\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET /health HTTP/1.1\r\n"})
  void aClientThatLeavesFreesItsPlace(String early) throws Exception {
    FakeService service = new FakeService("de-en").holding();
    try (TestServer holding = new TestServer(service)) {
      CompletableFuture<List<Translated>> work;
      try (RawClient client = new RawClient(holding.port())) {
        client.send("GET /translate?q=a&langpair=de|en HTTP/1.1\r\nHost: localhost\r\n\r\n");
        work = service.waiting.take();
        client.send(early);
        assertThat(work).isNotDone();
      }
      assertThatThrownBy(() -> work.get(20, TimeUnit.SECONDS))
          .isInstanceOf(CancellationException.class);
      holding.server().drain(Duration.ofSeconds(20));
      assertThat(holding.requests).anyMatch(line -> line.contains(" GET /translate 499 0 "));
      assertThat(holding.log).isEmpty();
    }
  }

  /** A client may have sent many bytes early, and leave after the answer to its first request. */
  @Test
  void aClientThatLeavesLaterFreesItsPlace() throws Exception {
    FakeService service = new FakeService("de-en").holding();
    try (TestServer holding = new TestServer(service)) {
      CompletableFuture<List<Translated>> second;
      try (RawClient client = new RawClient(holding.port())) {
        String request = "GET /translate?q=a&langpair=de|en HTTP/1.1\r\nHost: localhost\r\n";
        client.send(request + "\r\n");
        CompletableFuture<List<Translated>> first = service.waiting.take();
        client.send(request + "X: " + "x".repeat(2000) + "\r\n\r\n");
        // This answer gives the server time to read the early bytes.
        assertThat(holding.get("/health").statusCode()).isEqualTo(200);
        first.complete(FakeService.translate(service.requests.get(0)));
        assertThat(client.answer()).contains("200 OK");
        second = service.waiting.take();
        assertThat(second).isNotDone();
      }
      assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
          .isInstanceOf(CancellationException.class);
    }
  }

  /** A client may send its next request before it has the answer to the one before. */
  @Test
  void aRequestThatComesEarlyIsAnswered() throws Exception {
    FakeService service = new FakeService("de-en").holding();
    try (TestServer holding = new TestServer(service);
        RawClient client = new RawClient(holding.port())) {
      String request = "GET /translate?q=a&langpair=de|en HTTP/1.1\r\nHost: localhost\r\n\r\n";
      client.send(request);
      CompletableFuture<List<Translated>> first = service.waiting.take();
      client.send(request);
      first.complete(FakeService.translate(service.requests.get(0)));
      assertThat(client.answer()).contains("200 OK").contains("\"A\"");
      service.waiting.take().complete(FakeService.translate(service.requests.get(1)));
      assertThat(client.answer()).contains("200 OK").contains("\"A\"");
    }
  }
}
