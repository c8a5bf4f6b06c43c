package org.nmt4j.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.server.TestServer;
import org.nmt4j.server.api.ApiLimits;
import org.nmt4j.server.engine.FakeService;
import org.nmt4j.server.engine.OverloadedException;

/** Checks who may use a server: keys, origins, names of the server, limits, and the log. */
class AccessTest {
  private static final String KEY = "k-1234567890abcdef";
  private static final String FORM = "q=geheim&source=de&target=en";

  @TempDir private Path folder;

  private static TestServer start(UnaryOperator<HttpOptions> change) {
    return new TestServer(new FakeService("de-en"), ApiLimits.usual(), change);
  }

  private static HttpOptions with(
      HttpOptions usual, ApiKeys keys, RateLimit rate, List<String> origins) {
    return new HttpOptions(
        usual.host(),
        usual.port(),
        usual.limits(),
        keys,
        rate,
        origins,
        usual.accessLog(),
        usual.log());
  }

  private ApiKeys keys() throws IOException {
    Path file = folder.resolve("keys");
    Files.writeString(
        file, "# our users\n\nk-fedcba0987654321 Eve\n  " + KEY + "\tAda, since May\n");
    return ApiKeys.read(file);
  }

  @Test
  void aKey() throws IOException {
    ApiKeys keys = keys();
    try (TestServer server = start(it -> with(it, keys, it.rate(), List.of()))) {
      HttpResponse<String> none = server.postForm("/translate", FORM);
      assertThat(none.statusCode()).isEqualTo(400);
      assertThat(none.body())
          .isEqualTo("{\"error\":\"Please contact the server operator to get an API key\"}");
      HttpResponse<String> wrong = server.postForm("/translate", FORM + "&api_key=Ada");
      assertThat(wrong.statusCode()).isEqualTo(403);
      assertThat(wrong.body()).isEqualTo("{\"error\":\"Invalid API key\"}");
      for (String name : List.of("api_key", "apiKey", "key")) {
        assertThat(server.postForm("/translate", FORM + "&" + name + "=" + KEY).statusCode())
            .isEqualTo(200);
      }
      HttpRequest.Builder bearer =
          server
              .request("/translate")
              .header("Authorization", "Bearer " + KEY)
              .header("Content-Type", RequestBody.FORM)
              .POST(BodyPublishers.ofString(FORM));
      assertThat(server.send(bearer).statusCode()).isEqualTo(200);
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      assertThat(server.get("/frontend/settings").body()).contains("\"keyRequired\":true");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"# only a comment\n", "short word\n"})
  void aFileOfKeysThatIsWrong(String content) throws IOException {
    Path file = folder.resolve("keys");
    Files.writeString(file, content);
    assertThatThrownBy(() -> ApiKeys.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageNotContaining("short");
  }

  @Test
  void theLogHasNoTextsAndNoKeys() throws IOException {
    ApiKeys keys = keys();
    try (TestServer server = start(it -> with(it, keys, it.rate(), List.of()))) {
      server.postForm("/translate", FORM + "&api_key=" + KEY);
      server.get("/translate?langpair=de%7Cen&q=geheim&key=" + KEY);
      server.get("/geheim?geheim");
      server.get("/download_file/geheim");
      server.server().drain(java.time.Duration.ofSeconds(20));
      assertThat(server.requests)
          .hasSize(4)
          .allMatch(line -> line.matches("\\S+Z 127\\.0\\.0\\.1 (GET|POST) \\S+ \\d+ \\d+ [0-9.]+"))
          .noneMatch(line -> line.contains("geheim") || line.contains(KEY));
      assertThat(server.requests.get(0)).contains(" POST /translate 200 ");
      assertThat(server.requests.get(2)).contains(" GET - 404 ");
      assertThat(server.requests.get(3)).contains(" GET /download_file/ 404 ");
    }
  }

  @Test
  void tooManyTexts() {
    try (TestServer server = start(it -> with(it, it.keys(), RateLimit.perMinute(2), List.of()))) {
      assertThat(server.postForm("/translate", FORM).statusCode()).isEqualTo(200);
      assertThat(server.postForm("/translate", FORM).statusCode()).isEqualTo(200);
      HttpResponse<String> third = server.postForm("/translate", FORM);
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.body()).isEqualTo("{\"error\":\"Slowdown: 2 per 1 minute\"}");
      assertThat(third.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void textsThatAreTooLongOrTooMany() {
    try (TestServer server =
        new TestServer(new FakeService("de-en"), new ApiLimits(5, 2), options -> options)) {
      assertThat(server.postForm("/translate", "q=12345&source=de&target=en").statusCode())
          .isEqualTo(200);
      assertThat(server.postForm("/translate", FORM).body())
          .isEqualTo("{\"error\":\"Invalid request: request (6) exceeds character limit (5)\"}");
      assertThat(
              server
                  .post(
                      "/translate", "{\"q\":[\"\",\"\",\"\"],\"source\":\"de\",\"target\":\"en\"}")
                  .body())
          .isEqualTo("{\"error\":\"Invalid request: request (3) exceeds batch limit (2)\"}");
    }
  }

  @Test
  void aServerWithTooMuchWork() {
    try (TestServer server =
        new TestServer(new FakeService("de-en").failing(new OverloadedException(7)))) {
      HttpResponse<String> answer = server.postForm("/translate", FORM);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    }
  }

  @Test
  void anErrorInsideTellsNothing() {
    try (TestServer server =
        new TestServer(new FakeService("de-en").failing(new ArithmeticException("geheim")))) {
      assertThat(server.postForm("/translate", FORM).body())
          .isEqualTo("{\"error\":\"Internal error\"}");
      assertThat(server.log).hasSize(1).allMatch(line -> line.startsWith("internal error: java."));
      assertThat(server.log.get(0)).doesNotContain("geheim");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,,200",
    "127.0.0.1:80,,200",
    "[::1]:5000,,200",
    "evil.example,,403",
    "localhost.evil.example,,403",
    "127.0.0.1.evil.example:5000,,403",
    "localhost:5000,http://localhost:5000,200",
    "localhost:5000,http://LOCALHOST:5000,200",
    "localhost:5000,http://localhost:8000,403",
    "localhost:5000,http://evil.example,403",
    "localhost:5000,null,403",
  })
  void namesAndOrigins(String host, String origin, int status) throws IOException {
    try (TestServer server = start(options -> options);
        RawClient client = new RawClient(server.port())) {
      client.send("GET /health HTTP/1.1\r\nHost: " + host + "\r\n");
      client.send((origin == null ? "" : "Origin: " + origin + "\r\n") + "\r\n");
      assertThat(client.answer())
          .startsWith("HTTP/1.1 " + status + " ")
          .doesNotContain("Access-Control");
    }
  }

  @Test
  void originsThatAreAllowed() throws IOException {
    try (TestServer server =
            start(it -> with(it, it.keys(), it.rate(), List.of("https://Example.org")));
        RawClient client = new RawClient(server.port())) {
      String headers = " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://example.org\r\n";
      client.send("GET /health" + headers + "\r\n");
      assertThat(client.answer())
          .startsWith("HTTP/1.1 200 ")
          .contains("Access-Control-Allow-Origin: https://example.org");
      client.send("OPTIONS /translate" + headers + "Access-Control-Request-Method: POST\r\n\r\n");
      assertThat(client.answer())
          .startsWith("HTTP/1.1 200 ")
          .contains("Access-Control-Allow-Methods: ");
      client.send("GET /health HTTP/1.1\r\nHost: localhost\r\nOrigin: https://examplexorg\r\n\r\n");
      assertThat(client.answer()).startsWith("HTTP/1.1 403 ").doesNotContain("Access-Control");
    }
  }

  @Test
  void headAndOptionsAndOtherMethods() throws IOException {
    try (TestServer server = start(options -> options);
        RawClient client = new RawClient(server.port())) {
      client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      client.send("OPTIONS /translate HTTP/1.1\r\nHost: localhost\r\n\r\n");
      client.send("PUT /translate HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      String all = client.rest();
      assertThat(all)
          .contains("Content-Security-Policy: default-src 'self';")
          .contains("X-Content-Type-Options: nosniff")
          .contains("Allow: GET, HEAD, OPTIONS, POST")
          .contains("HTTP/1.1 405 ")
          .doesNotContain("Server:")
          .doesNotContain("<html");
    }
  }
}
