package org.nmt4j.benchmark.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the counts of clients. The server translates a text to capital letters. */
class LoadTest {
  private static final double SECONDS = 0.05;

  private final AtomicInteger busy = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/translate", this::translate);
    server.createContext(
        "/metrics",
        exchange ->
            answer(exchange, 200, "# HELP\nnmt4j_batches_total 2\nnmt4j_sentences_total 9\n"));
    server.start();
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void translate(HttpExchange exchange) throws IOException {
    String text =
        JsonParser.parseReader(
                new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8))
            .getAsJsonObject()
            .get("q")
            .getAsString();
    if (busy.getAndDecrement() > 0) {
      answer(exchange, 503, "{}");
    } else if (text.equals("bad")) {
      answer(exchange, 500, "{}");
    } else {
      answer(
          exchange,
          200,
          new Gson().toJson(Map.of("translatedText", text.toUpperCase(Locale.ROOT))));
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Load load(List<String> lines, List<String> translations) {
    return new Load(address, LoadSentence.all("de-en", lines, translations), 1);
  }

  @Test
  void everyAnswerIsCompared() throws Exception {
    LoadCount count = load(List.of("ä \"b\"", "c"), List.of("Ä \"B\"", "C")).run(3, SECONDS);

    assertThat(count.answers()).isGreaterThanOrEqualTo(3);
    assertThat(count.lostSentences()).isZero();
    assertThat(count.errors()).isEmpty();
    assertThat(count.percentile(0.5)).isPositive().isLessThanOrEqualTo(count.percentile(1));
  }

  @Test
  void anotherTextIsLost() throws Exception {
    LoadCount count = load(List.of("a"), List.of("a")).run(1, SECONDS);

    assertThat(count.answers()).isZero();
    assertThat(count.lostSentences()).isPositive();
    assertThat(count.errors()).containsOnlyKeys("other text");
  }

  @Test
  void anErrorIsLost() throws Exception {
    LoadCount count = load(List.of("bad"), List.of("BAD")).run(2, SECONDS);

    assertThat(count.lostSentences()).isPositive();
    assertThat(count.errors()).containsOnlyKeys("status 500");
  }

  @Test
  void aBusyServerIsAskedAgain() throws Exception {
    busy.set(1);
    LoadCount count = load(List.of("a"), List.of("A")).run(1, SECONDS);

    assertThat(count.retries()).isEqualTo(1);
    assertThat(count.answers()).isEqualTo(1);
    assertThat(count.lostSentences()).isZero();
  }

  @Test
  void aClosedConnectionIsOpenedAgain() throws Exception {
    try (HttpConnection connection = new HttpConnection(address)) {
      byte[] metrics = HttpConnection.get("/metrics");
      assertThat(connection.exchange(metrics).status()).isEqualTo(200);
      connection.close();
      assertThat(connection.exchange(metrics).body()).startsWith("# HELP");
    }
  }

  @Test
  void theSizeOfBatchesIsRead() throws IOException {
    ServerCounters none = new ServerCounters(Map.of());

    assertThat(ServerCounters.read(address).batchSize(none)).isEqualTo(4.5);
  }

  @Test
  void percentiles() {
    LoadCount count = new LoadCount();
    for (int i = 2000; i > 0; i--) {
      count.answered(i * 1_000_000L);
    }

    assertThat(count.percentile(0.5)).isEqualTo(1000);
    assertThat(count.percentile(0.99)).isEqualTo(1980);
    assertThat(count.percentile(1)).isEqualTo(2000);
  }
}
