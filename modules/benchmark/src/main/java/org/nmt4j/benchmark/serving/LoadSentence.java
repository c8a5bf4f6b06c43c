package org.nmt4j.benchmark.serving;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line that clients send.
 *
 * @param text the line
 * @param request the bytes of the request that translates the line
 * @param translation the translation by the batch command
 */
record LoadSentence(String text, byte[] request, String translation) {
  private static final Gson JSON = new Gson();

  /**
   * Returns a sentence for each line.
   *
   * @param pair the languages, such as {@code de-en}
   * @param translations the translations of the lines
   */
  static List<LoadSentence> all(String pair, List<String> lines, List<String> translations) {
    if (lines.size() != translations.size()) {
      throw new IllegalArgumentException(
          "found " + translations.size() + " translations of " + lines.size() + " lines");
    }
    int dash = pair.indexOf('-');
    List<LoadSentence> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String json =
          JSON.toJson(
              Map.of(
                  "q", lines.get(i),
                  "source", pair.substring(0, dash),
                  "target", pair.substring(dash + 1)));
      all.add(
          new LoadSentence(
              lines.get(i), HttpConnection.post("/translate", json), translations.get(i)));
    }
    return List.copyOf(all);
  }

  /** Returns whether an answer with the status 200 has the translation of this sentence. */
  boolean isAnsweredBy(HttpAnswer answer) {
    try {
      JsonElement found = JsonParser.parseString(answer.body());
      JsonElement text =
          found.isJsonObject() ? found.getAsJsonObject().get("translatedText") : null;
      return new JsonPrimitive(translation).equals(text);
    } catch (JsonParseException e) {
      return false;
    }
  }

  /** Returns the number of words between spaces. */
  int words() {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
