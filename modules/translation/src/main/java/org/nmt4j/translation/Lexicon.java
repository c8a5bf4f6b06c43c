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
 * Translations of single words: lines of a source word, a tab and its translation, which may be
 * several words or nothing. Blank lines are ignored.
 *
 * @param translations by source word
 */
public record Lexicon(Map<String, String> translations) {
  /** Keeps an unmodifiable copy, in the file's order. */
  public Lexicon {
    translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
  }

  /** Without any word. */
  public static final Lexicon EMPTY = new Lexicon(Map.of());

  /**
   * Reads a file.
   *
   * @throws DataException if a line is not two fields, its first is empty or stood there before
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
