package org.nmt4j.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.server.TestServer;
import org.nmt4j.server.engine.FakeService;

/** Checks the interface of LibreTranslate, with the requests of its documentation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibreTranslateApiTest {
  private final TestServer server = new TestServer(new FakeService("de-en", "en-de", "fr-en"));

  @AfterAll
  void close() {
    server.close();
  }

  private String translate(String json) {
    HttpResponse<String> answer = server.post("/translate", json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void aText() {
    assertThat(translate("{'q':'ein haus','source':'de','target':'en'}".replace('\'', '"')))
        .isEqualTo("{\"translatedText\":\"EIN HAUS\"}");
  }

  /** Half of a character outside the basic plane has no form in UTF-8. */
  @Test
  void aCharacterOfTwoUnits() {
    String json = "{\"q\":\"\\ud83d%s\",\"source\":\"de\",\"target\":\"en\"}";
    assertThat(translate(String.format(Locale.ROOT, json, "\\ude00"))).contains("😀");
    assertThat(server.post("/translate", String.format(Locale.ROOT, json, "")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aForm() {
    assertThat(server.postForm("/translate", "q=sch%C3%B6n+hier&source=de&target=en").body())
        .isEqualTo("{\"translatedText\":\"SCHÖN HIER\"}");
  }

  @Test
  void aMultipartForm() {
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\nschön\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\nde\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"target\"\r\n\r\nen\r\n--x--\r\n";
    assertThat(server.post("/translate", "multipart/form-data; boundary=x", form).body())
        .isEqualTo("{\"translatedText\":\"SCHÖN\"}");
  }

  @Test
  void aBatch() {
    assertThat(translate("{\"q\":[\"a\",\"\"],\"source\":\"de\",\"target\":\"en\"}"))
        .isEqualTo("{\"translatedText\":[\"A\",\"\"]}");
    assertThat(translate("{\"q\":[],\"source\":\"de\",\"target\":\"en\"}"))
        .isEqualTo("{\"translatedText\":[]}");
  }

  @Test
  void alternatives() {
    assertThat(translate("{\"q\":\"a\",\"source\":\"de\",\"target\":\"en\",\"alternatives\":9}"))
        .isEqualTo("{\"translatedText\":\"A\",\"alternatives\":[\"A!\",\"A!!\"]}");
    assertThat(translate("{\"q\":[\"a\"],\"source\":\"de\",\"target\":\"en\",\"alternatives\":1}"))
        .isEqualTo("{\"translatedText\":[\"A\"],\"alternatives\":[[\"A!\"]]}");
  }

  @Test
  void aCodeWithARegionMeansItsLanguage() {
    assertThat(translate("{\"q\":\"a\",\"source\":\"de-AT\",\"target\":\"EN_us\"}")).contains("A");
  }

  @Test
  void theLanguageIsDetected() {
    assertThat(translate("{\"q\":\"ein\",\"source\":\"auto\",\"target\":\"en\"}"))
        .isEqualTo(
            "{\"detectedLanguage\":{\"confidence\":90,\"language\":\"de\"},"
                + "\"translatedText\":\"EIN\"}");
    assertThat(translate("{\"q\":[\"ein\",\"the\"],\"source\":\"auto\",\"target\":\"en\"}"))
        .isEqualTo(
            "{\"detectedLanguage\":[{\"confidence\":90,\"language\":\"de\"},"
                + "{\"confidence\":90,\"language\":\"en\"}],"
                + "\"translatedText\":[\"EIN\",\"the\"]}");
    assertThat(server.post("/detect", "{\"q\":\"the\"}").body())
        .isEqualTo(
            "[{\"confidence\":90,\"language\":\"en\"},{\"confidence\":5,\"language\":\"de\"}]");
    assertThat(server.post("/detect", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void aTextInTheTargetLanguageStaysAsItIs() {
    assertThat(translate("{\"q\":\"a\",\"source\":\"en\",\"target\":\"en\"}"))
        .isEqualTo("{\"translatedText\":\"a\"}");
  }

  @Test
  void settings() {
    assertThat(server.get("/frontend/settings").body())
        .startsWith(
            "{\"charLimit\":20000,\"frontendTimeout\":250,\"apiKeys\":false,"
                + "\"keyRequired\":false,\"suggestions\":false,\"filesTranslation\":true,"
                + "\"supportedFilesFormat\":[\".txt\",\".html\"")
        .endsWith(
            "\"language\":{\"source\":{\"code\":\"de\",\"name\":\"German\"},"
                + "\"target\":{\"code\":\"en\",\"name\":\"English\"}}}");
  }

  @Test
  void suggestionsAreRefused() {
    HttpResponse<String> answer = server.post("/suggest", "{\"q\":\"a\",\"s\":\"b\"}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"error\":\"Suggestions are disabled on this server.\"}");
  }

  @Test
  void languages() {
    assertThat(server.get("/languages").body())
        .isEqualTo(
            "[{\"code\":\"de\",\"name\":\"German\",\"targets\":[\"en\"]},"
                + "{\"code\":\"en\",\"name\":\"English\",\"targets\":[\"de\"]},"
                + "{\"code\":\"fr\",\"name\":\"French\",\"targets\":[\"en\"]}]");
  }

  @Test
  void health() {
    assertThat(server.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      value = {
        "{'source':'de','target':'en'} # Invalid request: missing q parameter",
        "{'q':'a','target':'en'} # Invalid request: missing source parameter",
        "{'q':'a','source':'de'} # Invalid request: missing target parameter",
        "{'q':null,'source':'de','target':'en'} # Invalid request: missing q parameter",
        "{'q':'a','source':'xx','target':'en'} # xx is not supported",
        "{'q':'a','source':'<b>','target':'en'} # ?b? is not supported",
        "{'q':'a','source':'de','target':'fr'} # fr is not available as a target language from de",
        "{'q':'a','source':'auto','target':'xx'} # xx is not supported",
        "{'q':'a','source':'de','target':'en','format':'pdf'}"
            + " # Invalid request: format is not text or html",
        "{'q':{},'source':'de','target':'en'} # Invalid request: q is not a text",
        "{'q':[[]],'source':'de','target':'en'} # Invalid request: q is not a text",
        "{'q':'a','source':'de','target':'en','alternatives':-1}"
            + " # Invalid request: alternatives is not a whole number from 0 to 100",
      })
  void aMistake(String json, String error) {
    HttpResponse<String> answer = server.post("/translate", json.replace('\'', '"'));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
  }
}
