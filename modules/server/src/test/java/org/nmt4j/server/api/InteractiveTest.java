package org.nmt4j.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.server.TestServer;
import org.nmt4j.translation.SourceText;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;

/** Sends prefixes, required and forbidden phrases to {@code /api/translate}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InteractiveTest {
  private static final String PATH = "/api/translate";
  private static final String DOG = "Der Hund schläft.";
  private static final String NUMBERS = "Eins und zwei.";

  private final TestServer server = new TestServer(TinyEngine.start());

  @AfterAll
  void close() {
    server.close();
  }

  /** Returns a request in JSON, with names and values in turn. */
  private static String json(List<String> texts, Object... rules) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("texts", texts);
    values.put("source", "de");
    values.put("target", "en");
    for (int i = 0; i < rules.length; i += 2) {
      values.put(rules[i].toString(), rules[i + 1]);
    }
    return new Gson().toJson(values);
  }

  private JsonObject answer(String json) {
    HttpResponse<String> answer = server.post(PATH, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /** Returns the best translation of each text. */
  private static List<String> best(JsonObject answer) {
    List<String> best = new ArrayList<>();
    for (JsonElement each : answer.getAsJsonArray("translations")) {
      best.add(candidate(each.getAsJsonArray(), 0).get("text").getAsString());
    }
    return best;
  }

  private static JsonObject candidate(JsonArray candidates, int rank) {
    return candidates.get(rank).getAsJsonObject();
  }

  @Test
  void aPrefixOfEachText() {
    List<String> texts = List.of(DOG, NUMBERS, DOG);
    List<String> free = best(answer(json(texts)));
    List<String> found =
        best(answer(json(texts, "prefix", List.of("A c", "", "Grünkohl  und "), "nBest", 3)));

    assertThat(free).containsExactly("The dog sleeps.", "One and two.", "The dog sleeps.");
    assertThat(found.get(0)).startsWith("A c");
    assertThat(found.get(1)).isEqualTo(free.get(1));
    assertThat(found.get(2)).startsWith("Grünkohl  und ");
  }

  @Test
  void oneValueHoldsForAllTexts() {
    JsonObject answer =
        answer(
            json(
                List.of(DOG, NUMBERS),
                "prefix",
                "Two ",
                "required",
                List.of("cat"),
                "forbidden",
                "dog"));

    assertThat(best(answer))
        .allSatisfy(
            text -> assertThat(text).startsWith("Two ").contains("cat").doesNotContain("dog"));
    assertThat(answer.has("unmet")).isFalse();
  }

  @Test
  void phrasesOfEachText() {
    JsonObject answer =
        answer(
            json(
                List.of(DOG, NUMBERS, ""),
                "required",
                List.of(List.of("cat", "\u72ac"), List.of(), List.of("dog")),
                "forbidden",
                List.of(List.of(), List.of("One", "one"), List.of())));

    assertThat(best(answer).get(0)).contains("cat");
    assertThat(best(answer).get(1).toLowerCase(Locale.ROOT)).doesNotContain("one ");
    assertThat(best(answer).get(2)).isEmpty();
    assertThat(answer.get("unmet")).hasToString("[[\"\u72ac\"],[],[\"dog\"]]");
  }

  @Test
  void aForm() {
    String form = "texts=Eins+und+zwei.&source=de&target=en&prefix=Two+&required=dog&forbidden=one";
    assertThat(server.postForm(PATH, form).body())
        .isEqualTo(
            server
                .post(
                    PATH,
                    json(
                        List.of(NUMBERS),
                        "prefix",
                        "Two ",
                        "required",
                        "dog",
                        "forbidden",
                        List.of("one")))
                .body())
        .contains("\"text\":\"Two ");
  }

  /** Every candidate has the text and the bits of the score that a translator gives. */
  @Test
  void theAnswerIsThatOfATranslator() {
    List<SourceText> texts =
        List.of(
            SourceText.of(DOG).withPrefix("The ca"),
            SourceText.of(NUMBERS).withForbidden(List.of("two", "and")),
            SourceText.of(DOG).withRequired(List.of("cat", "two dogs")));
    JsonObject answer =
        answer(
            json(
                texts.stream().map(SourceText::text).toList(),
                "nBest",
                3,
                "prefix",
                texts.stream().map(SourceText::prefix).toList(),
                "required",
                texts.stream().map(SourceText::required).toList(),
                "forbidden",
                texts.stream().map(SourceText::forbidden).toList()));
    try (Translator translator =
        Translator.load(Path.of(TinyEngine.MODEL), InteractiveTest::threeBest)) {
      List<Translation> expected = translator.translateTexts(texts);
      for (int i = 0; i < texts.size(); i++) {
        JsonArray found = answer.getAsJsonArray("translations").get(i).getAsJsonArray();
        assertThat(found).hasSameSizeAs(expected.get(i).candidates());
        for (int rank = 0; rank < found.size(); rank++) {
          Translation.Candidate each = expected.get(i).candidates().get(rank);
          assertThat(candidate(found, rank).get("text").getAsString()).isEqualTo(each.text());
          assertThat(candidate(found, rank).get("score").getAsDouble()).isEqualTo(each.score());
        }
      }
    }
  }

  private static TranslationOptions threeBest(TranslationOptions options) {
    return options.withNBest(3).withThreads(1);
  }

  /** Requests that are translated in one batch have the answers that each has alone. */
  @Test
  void otherRequestsChangeNothing() {
    List<String> requests = new ArrayList<>();
    for (String text : List.of(DOG, NUMBERS, "Eine Katze!")) {
      requests.add(json(List.of(text)));
      requests.add(json(List.of(text), "prefix", "The "));
      requests.add(json(List.of(text), "required", List.of("cat")));
      requests.add(json(List.of(text), "forbidden", List.of("The", "cat", "and")));
    }
    List<String> alone =
        requests.stream().map(request -> server.post(PATH, request).body()).toList();
    List<CompletableFuture<HttpResponse<String>>> together = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      requests.forEach(request -> together.add(server.sendAsync(post(request))));
    }

    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i).join().body()).isEqualTo(alone.get(i % alone.size()));
    }
  }

  private HttpRequest.Builder post(String json) {
    return server
        .request(PATH)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  @Test
  void aStreamHasTheSameTranslations() {
    String json =
        json(
            List.of(DOG + " " + NUMBERS, NUMBERS),
            "prefix",
            List.of("The cat", ""),
            "required",
            List.of(List.of(), List.of("\u72ac")));
    JsonArray translations = answer(json).getAsJsonArray("translations");
    String stream = server.post("/api/translate/stream", json).body();

    assertThat(best(answer(json)).get(0)).startsWith("The cat");
    assertThat(stream)
        .contains("\"index\":0,\"candidates\":" + translations.get(0) + "}\n")
        .contains("\"candidates\":" + translations.get(1) + ",\"unmet\":[\"\u72ac\"]}\n")
        .endsWith("event: end\ndata: {}\n\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      value = {
        "'prefix':1.5 # null",
        "'prefix':null # null",
        "'prefix':true # prefix is not a text",
        "'prefix':{} # prefix is not a text",
        "'prefix':['a',null] # prefix is not a text",
        "'prefix':['a'] # prefix has 1 values for 2 texts, expected one for each text",
        "'prefix':'a\\nb' # found a prefix or a required phrase with several lines,"
            + " expected one line",
        "'required':[] # null",
        "'required':false # required is not a text",
        "'required':[{}] # required is not a text",
        "'required':[[],[[]]] # required is not a text",
        "'required':['a',['b']] # required mixes texts and arrays",
        "'required':[['b']] # required has 1 values for 2 texts, expected one for each text",
        "'required':[' '] # a phrase of required is not a text of 1 to 100 characters in one line",
        "'forbidden':['a\\tb'] # a phrase of forbidden is not a text of 1 to 100 characters in one"
            + " line",
        "'required':['a','b'],'forbidden':['b'] # found 'b' among the required and the forbidden"
            + " phrases",
      })
  void mistakes(String rules, String error) {
    String json = "{'texts':['Eins','Zwei'],'source':'de','target':'en'," + rules.strip() + "}";
    HttpResponse<String> answer = server.post(PATH, json.replace('\'', '"'));

    if (error.equals("null")) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    } else {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(JsonParser.parseString(answer.body()).getAsJsonObject().get("error").getAsString())
          .isEqualTo("Invalid request: " + error);
    }
  }

  @Test
  void limits() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      many.add("a" + i);
    }
    String line = "Eins ".repeat(201);
    assertRefused(json(List.of(DOG), "prefix", line), "a prefix has more than 1000 characters");
    String isLong = "a text with a prefix or required phrases has more than 1000 characters";
    assertRefused(json(List.of(line), "prefix", "a"), isLong);
    assertRefused(json(List.of(line), "required", "a"), isLong);
    assertRefused(
        json(List.of(DOG + "\n" + DOG), "required", "a"),
        "found a prefix or a required" + " phrase with several lines, expected one line");
    assertRefused(
        json(List.of(DOG), "forbidden", many), "request (101) exceeds phrase limit (100)");
    assertRefused(
        json(Collections.nCopies(40, "Eins"), "prefix", "a".repeat(600)),
        "request (24160) exceeds character limit (20000)");
    assertThat(best(answer(json(List.of(DOG + "\n" + DOG), "forbidden", "dog"))).get(0))
        .doesNotContain("dog");
  }

  private void assertRefused(String json, String error) {
    HttpResponse<String> answer = server.post(PATH, json);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"Invalid request: " + error + "\"}");
  }

  /** Strange prefixes and phrases are no reason for an error. */
  @Test
  void strangeCharacters() {
    for (String strange :
        List.of(
            "\u200b", "\u0301", "</s>", "<unk>", "@@", "a@@ b", "\ud83d\ude00", "\ufeff.", "￭")) {
      for (String rule : List.of("prefix", "required", "forbidden")) {
        JsonObject answer = answer(json(List.of(DOG), rule, strange, "nBest", 2));
        if (rule.equals("prefix")) {
          assertThat(best(answer).get(0)).startsWith(strange);
        }
      }
    }
  }
}
