package org.nmt4j.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.server.http.RequestValues;
import org.nmt4j.translation.Glossary;
import org.nmt4j.translation.Term;

/** Reads the terms that a client sends with its texts. */
final class RequestTerms {
  private static final String NAME = "terms";
  private static final int MOST = 100;

  private RequestTerms() {}

  /**
   * Returns the value {@code terms} of a request, an array of objects with a {@code source} and a
   * {@code target}.
   *
   * @return the terms; none if there is no such value
   * @throws HttpProblem if the value is not such an array, has too many terms, or has two
   *     translations of a term
   */
  static Glossary of(RequestValues values) {
    if (!values.has(NAME)) {
      return Glossary.EMPTY;
    }
    if (!values.isList(NAME)) {
      throw notAnArray();
    }
    JsonArray array = values.values().getAsJsonArray(NAME);
    if (array.size() > MOST) {
      throw HttpProblem.ofRequest(
          "Invalid request: request (" + array.size() + ") exceeds term limit (" + MOST + ")");
    }
    List<Term> terms = new ArrayList<>();
    for (JsonElement element : array) {
      if (!element.isJsonObject()) {
        throw notAnArray();
      }
      RequestValues term = new RequestValues(element.getAsJsonObject());
      terms.add(
          new Term(
              ShortLine.of(term.required("source"), "the source of a term"),
              ShortLine.of(term.required("target"), "the target of a term")));
    }
    try {
      return new Glossary(terms);
    } catch (IllegalArgumentException e) {
      throw HttpProblem.ofRequest("Invalid request: " + e.getMessage());
    }
  }

  private static HttpProblem notAnArray() {
    return HttpProblem.ofRequest(
        "Invalid request: terms is not an array of objects with source and target");
  }
}
