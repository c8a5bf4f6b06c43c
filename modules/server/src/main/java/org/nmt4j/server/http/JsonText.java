package org.nmt4j.server.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes JSON. Reading is strict (RFC 8259). An object with the same name twice is
 * refused.
 */
public final class JsonText {
  private static final int DEEPEST = 16;
  private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");
  private static final Gson WRITER = new GsonBuilder().disableHtmlEscaping().create();
  private static final Gson WITH_NULLS =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private JsonText() {}

  /**
   * Reads a text.
   *
   * @throws HttpProblem if the text is not JSON, or is nested more than 16 levels deep
   */
  public static JsonElement parse(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEEPEST);
    try {
      JsonElement value = value(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw HttpProblem.ofRequest("the body is not valid JSON: text follows its end");
      }
      return value;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
      throw HttpProblem.ofRequest(
          "the body is not valid JSON"
              + (place.find() ? ": line " + place.group(1) + ", column " + place.group(2) : ""));
    }
  }

  private static JsonElement value(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        return object(reader);
      case BEGIN_ARRAY:
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
          array.add(value(reader));
        }
        reader.endArray();
        return array;
      case STRING:
        return new JsonPrimitive(reader.nextString());
      case NUMBER:
        return new JsonPrimitive(new JsonNumber(reader.nextString()));
      case BOOLEAN:
        return new JsonPrimitive(reader.nextBoolean());
      default:
        reader.nextNull();
        return JsonNull.INSTANCE;
    }
  }

  private static JsonObject object(JsonReader reader) throws IOException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (object.has(name)) {
        throw HttpProblem.ofRequest("the body is not valid JSON: an object has a name twice");
      }
      object.add(name, value(reader));
    }
    reader.endObject();
    return object;
  }

  /** A number as the client wrote it. Its digits are converted only where a number is expected. */
  private static final class JsonNumber extends Number {
    private static final long serialVersionUID = 1L;

    private final String text;

    JsonNumber(String text) {
      this.text = text;
    }

    @Override
    public int intValue() {
      return (int) doubleValue();
    }

    @Override
    public long longValue() {
      return (long) doubleValue();
    }

    @Override
    public float floatValue() {
      return (float) doubleValue();
    }

    @Override
    public double doubleValue() {
      return Double.parseDouble(text);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Returns a record, a list or a map as JSON. Null components are left out. */
  public static String text(Object value) {
    return WRITER.toJson(value);
  }

  /** Returns a record, a list or a map as JSON in UTF-8. Null components are left out. */
  public static byte[] bytes(Object value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a record as JSON in UTF-8. Null components are written as null. */
  public static byte[] bytesWithNulls(Object value) {
    return WITH_NULLS.toJson(value).getBytes(StandardCharsets.UTF_8);
  }
}
