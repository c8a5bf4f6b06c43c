package org.nmt4j.server.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.documents.DocumentFormat;
import org.nmt4j.documents.DocumentLimits;
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
   * Returns the source language that a file of this type states; empty if it states none.
   *
   * @throws IOException if the file cannot be read
   */
  Optional<String> sourceLanguage(Path file) throws IOException {
    return format.isEmpty()
        ? Optional.empty()
        : DocumentTranslator.sourceLanguage(file, format.get(), DocumentLimits.ofStrangers());
  }

  /**
   * Translates a file of this type.
   *
   * @param tool the name and version of the program, for notes in the document
   * @throws IOException if a file cannot be read or written
   */
  void translate(TextTranslator translator, LanguagePair pair, String tool, Path from, Path to)
      throws IOException {
    if (format.isEmpty()) {
      PlainText.translate(translator, from, to);
    } else {
      DocumentOptions options = DocumentOptions.of(pair.source(), pair.target()).withTool(tool);
      new DocumentTranslator(translator, options)
          .withLimits(DocumentLimits.ofStrangers())
          .translate(from, format.get(), to);
    }
  }
}
