package org.nmt4j.evaluation;

import java.util.StringJoiner;

/** Writes one flat JSON object, a member a line. */
public final class JsonObject {

  private final StringJoiner members = new StringJoiner(",\n ", "{\n ", "\n}").setEmptyValue("{}");

  /** Adds text. */
  public JsonObject string(String name, String value) {
    members.add(quoted(name) + ": " + quoted(value));
    return this;
  }

  /** Adds a finite number, with as many digits as it takes to read the same number back. */
  public JsonObject number(String name, double value) {
    members.add(quoted(name) + ": " + value);
    return this;
  }

  @Override
  public String toString() {
    return members.toString();
  }

  /** Text as a string of JSON. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < ' ') {
            quoted.append("\\u00").append(Character.forDigit(c >> 4, 16));
            quoted.append(Character.forDigit(c & 0xf, 16));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
