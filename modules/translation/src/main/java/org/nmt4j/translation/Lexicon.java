package org.nmt4j.translation;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;

/**
 * Translations of single words. A line of the file is a source word, a tab and a translation. The
 * translation may be empty or several words. Blank lines are ignored.
 *
 * @param translations the translation of each source word
 */
public record Lexicon(Map<String, String> translations) {
  /** Keeps an unmodifiable copy in the same order. */
  public Lexicon {
    translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
  }

  /** A lexicon without words. */
  public static final Lexicon EMPTY = new Lexicon(Map.of());

  /**
   * Reads a file.
   *
   * @throws DataException if a line does not have two fields, or its word is empty or occurs twice
   */
  public static Lexicon read(Path file) {
    try (LineReader lines = Lines.open(file)) {
      return read(lines);
    }
  }

  static Lexicon read(LineReader lines) {
    Map<String, String> translations = new LinkedHashMap<>();
    while (lines.hasNext()) {
      String line = lines.next();
      int tab = line.indexOf('\t');
      if (tab < 0 && line.isBlank()) {
        continue;
      }
      String word = line.substring(0, Math.max(tab, 0)).strip();
      if (word.isEmpty() || line.indexOf('\t', tab + 1) >= 0) {
        throw error(lines, "found '" + line + "', expected a word, a tab and its translation");
      }
      if (translations.putIfAbsent(word, line.substring(tab + 1).strip()) != null) {
        throw error(lines, "found '" + word + "' again, expected each word once");
      }
    }
    return new Lexicon(translations);
  }

  private static DataException error(LineReader lines, String message) {
    return DataException.at(lines.name(), lines.lineNumber(), 1, message);
  }

  String toText() {
    return translations.entrySet().stream()
        .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
