package org.nmt4j.server.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.server.http.RequestValues;
import org.nmt4j.translation.Glossary;
import org.nmt4j.translation.SourceText;

/**
 * Reads the rules that a client sends with its texts: the values {@code prefix}, {@code required}
 * and {@code forbidden}. A value holds for all texts, or is an array with a value for each text.
 */
final class RequestRules {
  private static final String PREFIX = "prefix";

  /** The most phrases of a text that are required, and the most that are forbidden. */
  private static final int MOST = 100;

  /**
   * The most characters of a prefix, and of a text with a prefix or required phrases. Such a text
   * is not cut where it has more tokens than the lines of the training text, and memory grows with
   * the product of the lengths of a part and its translation.
   */
  private static final int LONGEST = 1_000;

  private RequestRules() {}

  /**
   * Returns texts with the rules of a request.
   *
   * @param terms the terms of all texts
   * @throws HttpProblem if a value has the wrong form or size, or if the rules of a text contradict
   *     each other
   */
  static List<SourceText> of(RequestValues values, List<String> texts, Glossary terms) {
    List<String> prefixes = prefixes(values, texts.size());
    List<List<String>> required = phrases(values, "required", texts.size());
    List<List<String>> forbidden = phrases(values, "forbidden", texts.size());
    List<SourceText> ruled = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      ruled.add(ruled(texts.get(i), terms, prefixes.get(i), required.get(i), forbidden.get(i)));
    }
    return ruled;
  }

  private static SourceText ruled(
      String text, Glossary terms, String prefix, List<String> required, List<String> forbidden) {
    if (prefix.length() > LONGEST) {
      throw tooLong("a prefix");
    } else if ((!prefix.isBlank() || !required.isEmpty()) && text.length() > LONGEST) {
      throw tooLong("a text with a prefix or required phrases");
    }
    try {
      return new SourceText(text, terms, prefix, required, forbidden);
    } catch (IllegalArgumentException e) {
      throw HttpProblem.ofRequest("Invalid request: " + e.getMessage());
    }
  }

  private static HttpProblem tooLong(String name) {
    return HttpProblem.ofRequest(
        "Invalid request: " + name + " has more than " + LONGEST + " characters");
  }

  private static List<String> prefixes(RequestValues values, int count) {
    if (!values.isList(PREFIX)) {
      return Collections.nCopies(count, values.text(PREFIX).orElse(""));
    }
    List<String> prefixes = values.texts(PREFIX);
    requireOneForEach(PREFIX, prefixes.size(), count);
    return prefixes;
  }

  private static List<List<String>> phrases(RequestValues values, String name, int count) {
    if (!values.has(name)) {
      return Collections.nCopies(count, List.of());
    }
    List<RequestValues> lists = new ArrayList<>();
    if (values.isList(name)) {
      for (JsonElement element : values.values().getAsJsonArray(name)) {
        JsonObject object = new JsonObject();
        object.add(name, element);
        lists.add(new RequestValues(object));
      }
    }
    long arrays = lists.stream().filter(each -> each.isList(name)).count();
    if (arrays == 0) {
      return Collections.nCopies(count, checked(values.texts(name), name));
    } else if (arrays < lists.size()) {
      throw HttpProblem.ofRequest("Invalid request: " + name + " mixes texts and arrays");
    }
    requireOneForEach(name, lists.size(), count);
    return lists.stream().map(each -> checked(each.texts(name), name)).toList();
  }

  private static void requireOneForEach(String name, int found, int count) {
    if (found != count) {
      throw HttpProblem.ofRequest(
          "Invalid request: "
              + name
              + " has "
              + found
              + " values for "
              + count
              + " texts, expected one for each text");
    }
  }

  private static List<String> checked(List<String> phrases, String name) {
    if (phrases.size() > MOST) {
      throw HttpProblem.ofRequest(
          "Invalid request: request (" + phrases.size() + ") exceeds phrase limit (" + MOST + ")");
    }
    return phrases.stream().map(each -> ShortLine.of(each, "a phrase of " + name)).toList();
  }
}
