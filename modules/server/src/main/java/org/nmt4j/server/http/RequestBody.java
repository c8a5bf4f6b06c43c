package org.nmt4j.server.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.util.UrlEncoded;

/**
 * The content of the body of a request.
 *
 * @param values the values of a form or of a JSON object
 * @param json the body, if it is JSON
 * @param file the file of a form, if there is one
 */
record RequestBody(JsonObject values, Optional<JsonElement> json, Optional<Upload> file) {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String MULTIPART = "multipart/form-data";
  private static final String JSON = "application/json";

  /** Returns the content of a request without a body. */
  static RequestBody empty() {
    return ofValues(new JsonObject());
  }

  private static RequestBody ofValues(JsonObject values) {
    return new RequestBody(values, Optional.empty(), Optional.empty());
  }

  /** Returns the media type of a header {@code Content-Type} without its parameters. */
  static String mediaType(String contentType) {
    String type = contentType == null ? "" : contentType;
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a body that is not a multipart form.
   *
   * @param mediaType the type of the body, without parameters
   * @throws HttpProblem if the body is wrong or of an unknown type
   */
  static RequestBody parse(String mediaType, byte[] bytes) {
    if (bytes.length == 0) {
      return empty();
    }
    if (mediaType.equals(JSON)) {
      JsonElement json = JsonText.parse(decode(bytes));
      return new RequestBody(
          json.isJsonObject() ? json.getAsJsonObject() : new JsonObject(),
          Optional.of(json),
          Optional.empty());
    } else if (mediaType.equals(FORM)) {
      return ofValues(decodeForm(decode(bytes)));
    }
    throw new HttpProblem(
        415, "the body is of another type than " + JSON + ", " + FORM + " and " + MULTIPART);
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw HttpProblem.ofRequest("the body is not UTF-8");
    }
  }

  /** Reads a query or a form. If a name has several values, the first one counts. */
  static JsonObject decodeForm(String text) {
    JsonObject values = new JsonObject();
    try {
      UrlEncoded.decodeTo(text, (name, value) -> put(values, name, value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw HttpProblem.ofRequest("the form or query is not UTF-8 in percent-encoding");
    }
    return values;
  }

  private static void put(JsonObject values, String name, String value) {
    if (!values.has(name)) {
      values.add(name, new JsonPrimitive(value));
    }
  }

  /**
   * Reads a multipart form.
   *
   * @param file the path to which the file of the form is written, if the form has a file
   * @throws HttpProblem if the form has several files
   * @throws IOException if the file of the form cannot be written
   */
  static RequestBody of(MultiPartFormData.Parts parts, Path file) throws IOException {
    JsonObject values = new JsonObject();
    Upload upload = null;
    for (MultiPart.Part part : parts) {
      if (part.getFileName() == null) {
        put(values, part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
      } else if (upload == null) {
        part.writeTo(file);
        upload = new Upload(part.getFileName(), file);
      } else {
        throw HttpProblem.ofRequest("Invalid request: found several files, expected one");
      }
    }
    return new RequestBody(values, Optional.empty(), Optional.ofNullable(upload));
  }
}
