package org.nmt4j.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.server.TestServer;
import org.nmt4j.server.http.RawClient;

/** Checks the interfaces with a real model: attention, files, pages, and tags. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelApisTest {
  private static final String BATCH =
      """
      {"texts": ["Der Hund schläft.", "Eins und zwei."], "source": "de", "target": "en", "nBest": 2}
      """;

  private final TestServer server = new TestServer(TinyEngine.start());

  @AfterAll
  void close() {
    server.close();
  }

  private static String body(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String upload(String name, String content) {
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\nde\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"target\"\r\n\r\nen\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\n\r\n"
            + content
            + "\r\n--x--\r\n";
    return server.post("/translate_file", "multipart/form-data; boundary=x", form).body();
  }

  private HttpResponse<String> download(String answer) {
    String url =
        JsonParser.parseString(answer).getAsJsonObject().get("translatedFileUrl").getAsString();
    assertThat(url).startsWith("http://127.0.0.1:" + server.port() + "/download_file/");
    return server.get(URI.create(url).getPath());
  }

  @Test
  void ownInterface() {
    JsonArray translations =
        JsonParser.parseString(body(server.post("/api/translate", BATCH)))
            .getAsJsonObject()
            .getAsJsonArray("translations");

    assertThat(translations).hasSize(2);
    assertThat(translations.get(0).getAsJsonArray()).hasSize(2);
    JsonObject best = translations.get(0).getAsJsonArray().get(0).getAsJsonObject();
    assertThat(best.get("text").getAsString()).isEqualTo("The dog sleeps.");
    assertThat(best.get("score").getAsDouble()).isNegative();
    assertThat(best.get("status").getAsString()).isEqualTo("ok");
    assertThat(best.getAsJsonArray("sourceWords"))
        .hasToString("[\"Der\",\"Hund\",\"schläft\",\".\"]");
    JsonObject dog = best.getAsJsonArray("words").get(1).getAsJsonObject();
    assertThat(dog.get("text").getAsString()).isEqualTo("dog");
    assertThat(dog.get("from").getAsInt()).isEqualTo(4);
    assertThat(dog.get("confidence").getAsDouble()).isBetween(0.1, 1.0);
    assertThat(best.getAsJsonArray("attention")).hasSize(4);
    assertThat(best.getAsJsonArray("attention").get(0).getAsJsonArray()).hasSize(5);
  }

  @Test
  void aStreamHasAnEventForEachText() {
    HttpResponse<String> answer = server.post("/api/translate/stream", BATCH);

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
    List<String> lines = answer.body().lines().filter(line -> !line.isEmpty()).toList();
    assertThat(lines).hasSize(6).endsWith("event: end", "data: {}");
    assertThat(lines.get(0)).isEqualTo("event: translation");
    assertThat(answer.body())
        .contains("\"index\":0,\"candidates\":[{\"text\":\"The dog sleeps.\"")
        .contains("\"index\":1,\"candidates\":[{\"text\":\"One and two.\"");
  }

  @Test
  void theStreamOfALongTextIsItsTranslation() {
    String json =
        "{\"texts\":[\"Eins. Zwei.\\n\\nDrei. Der Hund schläft. Vier.\\n\",\"Eins.\"],"
            + "\"source\":\"de\",\"target\":\"en\"}";
    String stream = body(server.post("/api/translate/stream", json));
    JsonArray whole =
        JsonParser.parseString(body(server.post("/api/translate", json)))
            .getAsJsonObject()
            .getAsJsonArray("translations");
    StringBuilder joined = new StringBuilder();
    List<String> lines = stream.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("event: part")) {
        JsonObject part =
            JsonParser.parseString(lines.get(i + 1).substring("data: ".length())).getAsJsonObject();
        assertThat(part.get("index").getAsInt()).isZero();
        joined.append(part.get("text").getAsString());
      }
    }
    assertThat(joined).hasToString(text(whole.get(0)));
    assertThat(stream)
        .contains("\"candidates\":" + whole.get(0))
        .endsWith("event: end\ndata: {}\n\n");
  }

  private static String text(JsonElement candidates) {
    return candidates.getAsJsonArray().get(0).getAsJsonObject().get("text").getAsString();
  }

  @Test
  void termsOfARequest() {
    String json =
        "{\"texts\":[\"Der Hund schläft.\"],\"source\":\"de\",\"target\":\"en\",\"terms\":%s}";
    String terms = "[{\"source\":\"Hund\",\"target\":\"cat\"}]";
    String answer = body(server.post("/api/translate", String.format(Locale.ROOT, json, terms)));
    assertThat(answer)
        .contains("\"text\":\"cat dog sleeps.\"")
        .endsWith("\"terms\":[[{\"source\":\"Hund\",\"target\":\"cat\",\"met\":true}]]}");
    assertThat(body(server.post("/api/translate/stream", String.format(Locale.ROOT, json, terms))))
        .contains("\"text\":\"cat dog sleeps.\"");
    assertThat(body(server.post("/api/translate", String.format(Locale.ROOT, json, "[]"))))
        .contains("The dog sleeps.");
  }

  @Test
  void theInterfaceOfOpenNmt() {
    assertThat(body(server.get("/translator/models")))
        .contains("\"model_id\":0", "\"src\":\"de\",\"tgt\":\"en\"");
    assertThat(body(server.get("/translator/health"))).isEqualTo("{\"status\":\"ok\"}");
    JsonArray ranks =
        JsonParser.parseString(
                body(
                    server.post(
                        "/translator/translate",
                        "[{\"src\":\"Eins und zwei.\",\"id\":0,\"n_best\":2},{\"src\":\"Der Hund"
                            + " schläft.\"}]")))
            .getAsJsonArray();
    assertThat(ranks).hasSize(2);
    JsonObject first = ranks.get(0).getAsJsonArray().get(0).getAsJsonObject();
    assertThat(first.get("tgt").getAsString()).isEqualTo("One and two.");
    assertThat(first.get("n_best").getAsInt()).isEqualTo(2);
    assertThat(first.getAsJsonArray("align").get(0).getAsString()).startsWith("0-0 ");
    assertThat(ranks.get(0).getAsJsonArray().get(1).toString()).contains("The dog sleeps.");
    assertThat(server.post("/translator/translate", "[{\"src\":\"a\",\"id\":7}]").body())
        .isEqualTo("{\"error\":\"Invalid request: id is not a whole number from 0 to 0\"}");
  }

  /** OmegaT sends the bar of the pair as it is, which is no valid URI. */
  @Test
  void theInterfaceOfApertiumAsOmegatUsesIt() throws Exception {
    String query = "q=Der+Hund+schl%C3%A4ft.&markUnknown=no&langpair=de_DE|en_US&key=";
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET /translate?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(client.answer())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .endsWith(
              "{\"responseData\":{\"translatedText\":\"The dog sleeps.\"},"
                  + "\"responseDetails\":null,\"responseStatus\":200}");
    }
    assertThat(server.postForm("/translate", "q=Eins+und+zwei.&langpair=de%7Cen").body())
        .contains("\"One and two.\"");
    assertThat(body(server.get("/listPairs")))
        .contains("{\"sourceLanguage\":\"de\",\"targetLanguage\":\"en\"}");
    assertThat(body(server.get("/identifyLang?q=ein"))).isEqualTo("{\"de\":0.9,\"en\":0.05}");
  }

  @Test
  void tagsOfOmegatStay() {
    String text = "<g1>Der Hund</g1> schläft<x2/>.";
    String answer =
        body(
            server.get(
                "/translate?langpair=de%7Cen&q="
                    + URLEncoder.encode(text, StandardCharsets.UTF_8)));
    assertThat(answer).containsOnlyOnce("<g1>").containsOnlyOnce("</g1>").containsOnlyOnce("<x2/>");
    assertThat(answer.replaceAll("</?[gx][12]/?>", "")).contains("The dog sleeps.");
  }

  @Test
  void aFragmentOfAPage() {
    String json =
        "{\"q\":\"<p>Der <b>Hund</b> schläft.</p>\",\"source\":\"de\",\"target\":\"en\","
            + "\"format\":\"html\",\"alternatives\":2}";
    assertThat(body(server.post("/translate", json)).replaceAll("</?b>", ""))
        .contains("<p>The dog sleeps.</p>")
        .endsWith("\"alternatives\":[]}");
  }

  @Test
  void files() {
    HttpResponse<String> text =
        download(upload("a b.txt", "Der Hund schläft.\n\nEins und zwei.\n"));
    assertThat(text.body()).isEqualTo("The dog sleeps.\n\nOne and two.\n");
    assertThat(text.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename*=UTF-8''a%20b.en.txt");
    assertThat(download(upload("a.HTML", "<p>Eins und zwei.</p>")).body())
        .isEqualTo("<p>One and two.</p>");
    assertThat(upload("a.exe", "x")).contains("the name of the file ends with none of .txt, .html");
    assertThat(upload("a.docx", "x")).startsWith("{\"error\":\"a.docx: ").doesNotContain("/tmp");
    assertThat(server.get("/download_file/00").statusCode()).isEqualTo(404);
    assertThat(server.post("/translate_file", "{}").body())
        .isEqualTo("{\"error\":\"Invalid request: missing file\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      value = {
        "/api/translate # {'target':'en'} # Invalid request: missing texts parameter",
        "/api/translate # {'texts':[],'source':'de','target':'xx'} # xx is not supported",
        "/api/translate # {'texts':['a'],'source':'de','target':'en','nBest':0}"
            + " # Invalid request: nBest is not a whole number from 1 to 100",
        "/api/translate # {'texts':['a'],'source':'de','target':'en','terms':{}}"
            + " # Invalid request: terms is not an array of objects with source and target",
        "/api/translate # {'texts':['a'],'source':'de','target':'en',"
            + "'terms':[{'source':'a','target':' '}]} # Invalid request: the target of a term is"
            + " not a text of 1 to 100 characters in one line",
        "/api/translate # {'texts':['a'],'source':'de','target':'en',"
            + "'terms':[{'source':'a','target':'b'},{'source':'a','target':'c'}]} # Invalid"
            + " request: found 'a' = 'b' and 'c', expected one translation",
        "/translator/translate # [] # Invalid request: expected an array of objects",
        "/translator/translate # [1] # Invalid request: expected an array of objects",
        "/translate # {'q':'a','langpair':'de'}"
            + " # Invalid request: langpair is not two codes with | between them",
      })
  void aMistake(String path, String json, String error) {
    HttpResponse<String> answer = server.post(path, json.replace('\'', '"'));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
  }
}
