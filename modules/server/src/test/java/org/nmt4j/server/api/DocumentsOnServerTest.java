package org.nmt4j.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.documents.DocumentFormat;
import org.nmt4j.documents.DocumentOptions;
import org.nmt4j.documents.DocumentTranslator;
import org.nmt4j.documents.TextTranslator;
import org.nmt4j.server.TestServer;
import org.nmt4j.server.engine.EngineOptions;
import org.nmt4j.server.engine.FakeService;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.RandomModel;
import org.nmt4j.server.engine.ServedModel;
import org.nmt4j.server.engine.TranslationEngine;
import org.nmt4j.server.engine.TranslationRequest;
import org.nmt4j.translation.Glossary;
import org.nmt4j.translation.Term;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;

@Timeout(120)
class DocumentsOnServerTest {
  private static final LanguagePair DE_EN = new LanguagePair("de", "en");

  private static final String XLIFF =
      """
      <?xml version="1.0"?>
      <xliff version="1.2"><file original="a" source-language="de" target-language="en" \
      datatype="plaintext"><body>
      <trans-unit id="1"><source>Der Hund schläft.</source></trans-unit>
      </body></file></xliff>
      """;

  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "a.po",
          """
          msgid ""
          msgstr "Content-Type: text/plain; charset=UTF-8\\n"

          #, c-format
          msgid "Der Hund %s trinkt %d Milch."
          msgstr ""
          """,
          "a.html",
          "<p>Der <b>Hund</b> http://a.org schläft.</p><p>Eine {name} Katze trinkt Milch!</p>",
          "a.xlf",
          XLIFF);

  @TempDir private static Path folder;

  private static HttpRequest.Builder upload(
      TestServer server, String source, String target, String name, byte[] content) {
    String field = "--x\r\nContent-Disposition: form-data; name=\"";
    String start =
        field
            + "source\"\r\n\r\n"
            + source
            + "\r\n"
            + field
            + "target\"\r\n\r\n"
            + target
            + "\r\n"
            + field
            + "file\"; filename=\""
            + name
            + "\"\r\n\r\n";
    return server
        .request("/translate_file")
        .header("Content-Type", "multipart/form-data; boundary=x")
        .POST(
            BodyPublishers.concat(
                BodyPublishers.ofString(start),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--x--\r\n")));
  }

  private static HttpRequest.Builder upload(
      TestServer server, String source, String target, String name, String content) {
    return upload(server, source, target, name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String url(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonParser.parseString(answer.body())
        .getAsJsonObject()
        .get("translatedFileUrl")
        .getAsString();
  }

  private static String download(TestServer server, HttpRequest.Builder request) {
    return server.get(URI.create(url(server.send(request))).getPath()).body();
  }

  /** The command translates documents with the same classes, but without a server. */
  private static String asTheCommand(Path model, Glossary terms, String name) throws IOException {
    Path from = Files.writeString(folder.resolve(name), DOCUMENTS.get(name));
    Path to = folder.resolve("out-" + name);
    try (Translator translator = Translator.load(model, TranslationOptions::withAttention)) {
      new DocumentTranslator(
              TextTranslator.of(translator, texts -> translator.translate(texts, terms)),
              DocumentOptions.of("de", "en").withTool(TestServer.TOOL))
          .translate(from, DocumentFormat.of(from).orElseThrow(), to);
    }
    return Files.readString(to);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hund"})
  void aDocumentHasTheBytesOfTheCommand(String term) throws IOException {
    Path model = folder.resolve("marks.nmt4j");
    RandomModel.write(model, 3, "tokenization.placeholders.share=1");
    Glossary terms = term.isEmpty() ? Glossary.EMPTY : new Glossary(List.of(new Term(term, "cat")));
    EngineOptions options =
        EngineOptions.usual().withThreads(1).withGlossaries(Map.of(DE_EN, terms));
    try (TestServer server =
        new TestServer(
            new TranslationEngine(
                List.of(ServedModel.parse("de-en=" + model)), options, line -> {}))) {
      for (String name : DOCUMENTS.keySet()) {
        String expected = asTheCommand(model, terms, name);
        assertThat(download(server, upload(server, "de", "en", name, DOCUMENTS.get(name))))
            .isEqualTo(expected);
        assertThat(expected).isNotEqualTo(DOCUMENTS.get(name));
      }
    }
  }

  /**
   * The model of the test must have marks. Otherwise the test would not notice if they are not
   * used.
   */
  @Test
  void theModelReadsMarks() {
    Path model = folder.resolve("marks-only.nmt4j");
    RandomModel.write(model, 3, "tokenization.placeholders.share=1");
    try (Translator translator = Translator.load(model);
        TranslationEngine engine =
            new TranslationEngine(
                List.of(ServedModel.parse("de-en=" + model)), EngineOptions.usual(), line -> {})) {
      assertThat(translator.marks().placeholders()).isPositive();
      assertThat(engine.pairs().get(DE_EN).marks()).isEqualTo(translator.marks());
    }
  }

  @Test
  void fragmentsDoNotWaitForDocuments() throws InterruptedException {
    WatchedService service = new WatchedService(TinyEngine.start(), true);
    try (TestServer server = new TestServer(service)) {
      List<CompletableFuture<HttpResponse<String>>> documents = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        documents.add(server.sendAsync(upload(server, "de", "en", "a.txt", "Eins.")));
      }
      for (int i = 0; i < 4; i++) {
        assertThat(service.held.take()).isNotDone();
      }
      String json =
          "{\"q\":\"<p>Eins.</p>\",\"source\":\"de\",\"target\":\"en\",\"format\":\"html\"}";
      assertThat(server.post("/translate", json).body()).contains("<p>One and two.</p>");
      assertThat(documents).noneMatch(CompletableFuture::isDone);
    }
  }

  @Test
  void aDocumentHasTwoSmallWindowsInTheQueue() throws InterruptedException {
    WatchedService service = new WatchedService(TinyEngine.start(), true);
    try (TestServer server = new TestServer(service)) {
      String lines = ("Eins und zwei. ".repeat(500) + "\n").repeat(6);
      CompletableFuture<HttpResponse<String>> answer =
          server.sendAsync(upload(server, "de", "en", "a.txt", lines));
      CompletableFuture<?> first = service.held.take();
      assertThat(service.held.take()).isNotDone();
      assertThat(service.requests).hasSize(2);
      assertThat(service.requests)
          .allSatisfy(
              request ->
                  assertThat(request.texts().stream().mapToInt(it -> it.text().length()).sum())
                      .isBetween(1, 20_000));
      first.completeExceptionally(new IllegalStateException("test"));
      assertThat(answer.join().statusCode()).isEqualTo(500);
      assertThat(service.requests).hasSize(2);
    }
  }

  @Test
  void aFileThatStatesItsLanguageNeedsNoDetection() {
    WatchedService service = new WatchedService(TinyEngine.start("fr-en", "de-en"), false);
    try (TestServer server = new TestServer(service)) {
      String file = XLIFF.replace("Der Hund schläft.", "the Hund");
      assertThat(download(server, upload(server, "auto", "en", "a.xlf", file)))
          .contains("<target")
          .contains("source-language=\"de\"");
      assertThat(service.requests).extracting(TranslationRequest::pair).containsOnly(DE_EN);
      HttpResponse<String> other =
          server.send(upload(server, "auto", "en", "a.xlf", file.replace("\"de\"", "\"it\"")));
      assertThat(other.statusCode()).isEqualTo(400);
      assertThat(other.body()).isEqualTo("{\"error\":\"it is not supported\"}");
    }
  }

  @Test
  void oneModelTranslatesAWholeDocument() {
    WatchedService service = new WatchedService(TinyEngine.start("fr-it", "de-it", "en-it"), false);
    try (TestServer server = new TestServer(service)) {
      String lines = "Eins.\n".repeat(300) + "the\n".repeat(3);
      assertThat(download(server, upload(server, "auto", "it", "a.txt", lines)).lines())
          .hasSize(303);
      assertThat(service.requests).hasSizeGreaterThan(1);
      assertThat(service.requests)
          .extracting(TranslationRequest::pair)
          .containsOnly(new LanguagePair("de", "it"));
    }
  }

  @Test
  void regionsOfLanguagesDoNotCount() {
    WatchedService service = new WatchedService(TinyEngine.start("fr-en", "de-AT-it"), false);
    try (TestServer server = new TestServer(service)) {
      String file = XLIFF.replace("\"en\"", "\"it-CH\"");
      for (String source : List.of("de", "de-DE", "de_AT")) {
        String stated = file.replace("\"de\"", "\"" + source + "\"");
        assertThat(download(server, upload(server, "auto", "it_CH", "a.xlf", stated)))
            .contains("<target");
      }
      assertThat(service.requests)
          .extracting(TranslationRequest::pair)
          .containsOnly(new LanguagePair("de-AT", "it"));
    }
  }

  @Test
  void aLongLineOfPlainTextIsRefused() {
    WatchedService service = new WatchedService(TinyEngine.start(), false);
    try (TestServer server = new TestServer(service)) {
      String lines = "Eins.\n" + "a".repeat(20_001);
      HttpResponse<String> answer = server.send(upload(server, "de", "en", "a.txt", lines));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .isEqualTo(
              "{\"error\":\"a.txt:2:1: found a line of 20,001 characters,"
                  + " expected at most 20,000\"}");
      assertThat(service.requests).isEmpty();
    }
  }

  @Test
  void aLargePartOfAnArchiveIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<x>".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 16 << 10; i++) {
        zip.write((i + "x".repeat(1024)).substring(0, 1024).getBytes(StandardCharsets.UTF_8));
      }
      zip.write("</x>".getBytes(StandardCharsets.UTF_8));
    }
    try (TestServer server = new TestServer(TinyEngine.start())) {
      HttpResponse<String> answer =
          server.send(upload(server, "de", "en", "a.docx", bytes.toByteArray()));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .isEqualTo("{\"error\":\"a.docx: word/document.xml unpacks to more than 16 MiB\"}");
    }
  }

  @Test
  void theModelsAreLoadedAtTheStart() {
    FakeService service = new FakeService("de-en");
    try (TestServer server = new TestServer(service)) {
      assertThat(service.isPreloaded()).isTrue();
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theAddressOfAFileHasTheSchemeThatAProxyTells() {
    try (TestServer server = new TestServer(TinyEngine.start())) {
      HttpRequest.Builder request = upload(server, "de", "en", "a.txt", "Eins.");
      assertThat(url(server.send(request.header("X-Forwarded-Proto", "https"))))
          .startsWith("https://127.0.0.1:" + server.port() + "/download_file/");
      assertThat(url(server.send(request.setHeader("X-Forwarded-Proto", "javascript"))))
          .startsWith("http://127.0.0.1:" + server.port() + "/download_file/");
    }
  }
}
