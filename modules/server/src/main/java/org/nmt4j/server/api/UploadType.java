package org.nmt4j.server.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.documents.DocumentFormat;
import org.nmt4j.documents.DocumentOptions;
import org.nmt4j.documents.DocumentTranslator;
import org.nmt4j.documents.TextTranslator;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.http.HttpProblem;

/**
 * The type of a file that clients send.
 *
 * @param suffix the suffix of the file's name, such as {@code .docx}
 * @param format the format of the file; empty for plain text
 */
record UploadType(String suffix, Optional<DocumentFormat> format) {
  private static final String TEXT = ".txt";

  /** Returns the usual suffix of each type. */
  static List<String> suffixes() {
    List<String> suffixes = new ArrayList<>(List.of(TEXT));
    for (DocumentFormat format : DocumentFormat.values()) {
      suffixes.add("." + format.suffixes().get(0));
    }
    return suffixes;
  }

  /**
   * Returns the type of a file.
   *
   * @param name the name that the client gave the file
   * @throws HttpProblem if the suffix is unknown
   */
  static UploadType of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(TEXT)) {
      return new UploadType(TEXT, Optional.empty());
    }
    for (DocumentFormat format : DocumentFormat.values()) {
      Optional<String> suffix =
          format.suffixes().stream().map(each -> "." + each).filter(lower::endsWith).findFirst();
      if (suffix.isPresent()) {
        return new UploadType(suffix.get(), Optional.of(format));
      }
    }
    throw HttpProblem.ofRequest(
        "Invalid request: the name of the file ends with none of " + String.join(", ", suffixes()));
  }

  /**
   * Translates a file of this type.
   *
   * @throws IOException if a file cannot be read or written
   */
  void translate(TextTranslator translator, LanguagePair pair, Path from, Path to)
      throws IOException {
    if (format.isEmpty()) {
      PlainText.translate(translator, from, to);
    } else {
      new DocumentTranslator(translator, DocumentOptions.of(pair.source(), pair.target()))
          .translate(from, format.get(), to);
    }
  }
}
