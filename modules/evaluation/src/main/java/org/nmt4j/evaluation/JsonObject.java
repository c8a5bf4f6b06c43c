package org.nmt4j.evaluation;

import java.util.StringJoiner;

/** Builds one flat JSON object with a member on each line. */
public final class JsonObject {

  private final StringJoiner members = new StringJoiner(",\n ", "{\n ", "\n}").setEmptyValue("{}");

  /** Adds a string. */
  public JsonObject string(String name, String value) {
    members.add(quoted(name) + ": " + quoted(value));
    return this;
  }

  /** Adds a finite number with enough digits to read the same number back. */
  public JsonObject number(String name, double value) {
    members.add(quoted(name) + ": " + value);
    return this;
  }

  @Override
  public String toString() {
    return members.toString();
  }

  /** Returns the text as a JSON string, with quotes and escapes. */
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
