package org.nmt4j.server.page;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A server with the page that translates German to English by capitals, and English to German by
 * small letters. Words beginning with {@code q} have a low confidence. Some words make it answer as
 * servers do in trouble.
 */
final class StubServer implements AutoCloseable {

  /** The next text with the word {@code busy} is answered by the status 503. */
  final AtomicInteger refusals = new AtomicInteger();

  /** A text with the word {@code slow} waits for this. */
  final CountDownLatch slow = new CountDownLatch(1);

  /** The second event of a stream waits for this. */
  final CountDownLatch stream = new CountDownLatch(1);

  /** The key that the server asks for; null if it needs none. */
  volatile String key;

  /** The forms with documents. */
  final List<String> forms = new CopyOnWriteArrayList<>();

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}<>&]+|[^\\p{L}\\p{N}\\s<>&]");
  private static final Gson GSON = new Gson();

  private final PageFiles files = PageFiles.load();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  StubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::route);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    slow.countDown();
    stream.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void route(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Optional<PageFile> file = files.file(path);
    if (file.isPresent()) {
      page(exchange, file.get());
      return;
    }
    switch (path) {
      case "/languages" -> answer(exchange, 200, languages());
      case "/frontend/settings" -> answer(exchange, 200, settings());
      case "/detect" -> detect(exchange);
      case "/api/translate" -> translate(exchange);
      case "/api/translate/stream" -> stream(exchange);
      case "/translate_file" -> translateFile(exchange);
      case "/download_file/1/x.txt" -> send(exchange, 200, "text/plain", bytes("A TEXT"));
      default -> answer(exchange, 404, Map.of("error", "not found"));
    }
  }

  private static void page(HttpExchange exchange, PageFile file) throws IOException {
    exchange.getResponseHeaders().set("Content-Security-Policy", PageFiles.SECURITY_POLICY);
    byte[] content = new byte[file.content().remaining()];
    file.content().get(content);
    send(exchange, 200, file.contentType(), content);
  }

  private static Object languages() {
    return List.of(
        Map.of("code", "de", "name", "German", "targets", List.of("en")),
        Map.of("code", "en", "name", "English", "targets", List.of("de")));
  }

  private Object settings() {
    return Map.of(
        "charLimit",
        2000,
        "frontendTimeout",
        50,
        "keyRequired",
        key != null,
        "filesTranslation",
        true,
        "supportedFilesFormat",
        List.of(".txt", ".html", ".docx"));
  }

  private void detect(HttpExchange exchange) throws IOException {
    String text = body(exchange).get("q").getAsString();
    String language = text.equals(text.toUpperCase(Locale.ROOT)) ? "en" : "de";
    answer(exchange, 200, List.of(Map.of("language", language, "confidence", 90)));
  }

  private void translate(HttpExchange exchange) throws IOException {
    JsonObject request = body(exchange);
    if (key != null && !request.get("api_key").getAsString().equals(key)) {
      answer(exchange, 403, Map.of("error", "Invalid API key"));
      return;
    }
    String all = request.get("texts").toString();
    if (all.contains("slow")) {
      await(slow);
    }
    if (all.contains("broken")) {
      answer(exchange, 500, Map.of("error", "the model de-en cannot be read"));
    } else if (all.contains("busy") && refusals.getAndDecrement() > 0) {
      exchange.getResponseHeaders().set("Retry-After", "1");
      answer(exchange, 503, Map.of("error", "overloaded"));
    } else {
      List<Object> translations = new ArrayList<>();
      for (JsonElement text : request.getAsJsonArray("texts")) {
        translations.add(candidates(text.getAsString(), request));
      }
      answer(exchange, 200, Map.of("translations", translations));
    }
  }

  private void stream(HttpExchange exchange) throws IOException {
    JsonObject request = body(exchange);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    JsonArray texts = request.getAsJsonArray("texts");
    for (int i = 0; i < texts.size(); i++) {
      if (i == 1) {
        await(stream);
      }
      Object event =
          Map.of("index", i, "candidates", candidates(texts.get(i).getAsString(), request));
      String part = GSON.toJson(Map.of("index", i, "text", "a part"));
      exchange.getResponseBody().write(bytes("event: part\ndata: " + part + "\n\n"));
      exchange
          .getResponseBody()
          .write(bytes("event: translation\ndata: " + GSON.toJson(event) + "\n\n"));
      exchange.getResponseBody().flush();
    }
    exchange.getResponseBody().write(bytes("event: end\ndata: {}\n\n"));
    exchange.close();
  }

  private void translateFile(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    forms.add(form);
    if (form.contains("no document")) {
      answer(exchange, 400, Map.of("error", "the file is no DOCX document"));
    } else {
      // As a server behind a proxy: its own address is not that of the browser.
      answer(exchange, 200, Map.of("translatedFileUrl", "http://10.0.0.1:9/download_file/1/x.txt"));
    }
  }

  private static Object candidates(String text, JsonObject request) {
    boolean toEnglish = request.get("target").getAsString().equals("en");
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    int nBest = Math.min(2, request.get("nBest").getAsInt());
    return IntStream.range(0, nBest).mapToObj(rank -> candidate(words, rank, toEnglish)).toList();
  }

  /** The first candidate has the words in order, the second in reverse order. */
  private static Object candidate(List<String> source, int rank, boolean toEnglish) {
    int n = source.size();
    double[][] attention = new double[n][n + 1];
    List<Map<String, Object>> words = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int from = rank == 0 ? i : n - 1 - i;
      attention[i][from] = 0.75;
      attention[i][n] = 0.25;
      String word = source.get(from);
      words.add(
          Map.of(
              "text", toEnglish ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT),
              "confidence", word.startsWith("q") ? 0.2 : 0.9));
    }
    String text = String.join(" ", words.stream().map(word -> (String) word.get("text")).toList());
    List<String> sourceWords = new ArrayList<>(source);
    Collections.addAll(sourceWords, "</s>");
    return Map.of(
        "text", text,
        "score", -0.5 - rank,
        "words", words,
        "sourceWords", sourceWords,
        "attention", attention,
        "status", "ok");
  }

  private static JsonObject body(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return JsonParser.parseString(body).getAsJsonObject();
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    send(exchange, status, "application/json", bytes(GSON.toJson(body)));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
