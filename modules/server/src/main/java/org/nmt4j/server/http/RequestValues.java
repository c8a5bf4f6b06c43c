package org.nmt4j.server.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The named values of a request, from its query, a form, or a JSON object. A value that is null
 * counts as missing.
 *
 * @param values the values by their names
 */
public record RequestValues(JsonObject values) {

  /** Returns whether there is a value of a name. */
  public boolean has(String name) {
    return values.has(name) && !(values.get(name) instanceof JsonNull);
  }

  /**
   * Returns the text of a name; empty if there is no value.
   *
   * @throws HttpProblem if the value is not a text or a number
   */
  public Optional<String> text(String name) {
    return has(name) ? Optional.of(text(name, values.get(name))) : Optional.empty();
  }

  /**
   * Returns the text of a name whose value must be present.
   *
   * @throws HttpProblem if the value is missing, or is not a text or a number
   */
  public String required(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  /** Returns whether the value of a name is an array. */
  public boolean isList(String name) {
    return values.get(name) instanceof JsonArray;
  }

  /**
   * Returns the texts of a name. If the value is not an array, the list holds that value alone.
   *
   * @throws HttpProblem if the value is missing, or an element is not a text or a number
   */
  public List<String> texts(String name) {
    if (!isList(name)) {
      return List.of(required(name));
    }
    List<String> texts = new ArrayList<>();
    for (JsonElement element : values.getAsJsonArray(name)) {
      texts.add(text(name, element));
    }
    return texts;
  }

  /**
   * Returns the whole number of a name.
   *
   * @param usual the number to return if there is no value
   * @param least the least number allowed
   * @param most the greatest number allowed
   * @throws HttpProblem if the value is not a whole number in this range
   */
  public int number(String name, int usual, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    if (text.get().matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw HttpProblem.ofRequest(
        "Invalid request: " + name + " is not a whole number from " + least + " to " + most);
  }

  /** Returns the problem to throw if the value of a name is missing. */
  public static HttpProblem missing(String name) {
    return HttpProblem.ofRequest("Invalid request: missing " + name + " parameter");
  }

  private static String text(String name, JsonElement value) {
    if (!value.isJsonPrimitive() || value.getAsJsonPrimitive().isBoolean()) {
      throw HttpProblem.ofRequest("Invalid request: " + name + " is not a text");
    }
    return value.getAsString();
  }
}
