package org.nmt4j.server.api;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.documents.TextTranslator;
import org.nmt4j.documents.inline.AlignedText;
import org.nmt4j.tokenization.corpus.DataException;

/** Translates files of plain text. Each line becomes one line. */
final class PlainText {
  private static final int WINDOW = 256;

  /** The most characters of a line, in UTF-16 units. It is the limit of other documents, too. */
  private static final int LONGEST = 20_000;

  private PlainText() {}

  /**
   * Translates a file.
   *
   * @throws DataException if the file is not UTF-8, or if a line is too long
   * @throws IOException if a file cannot be read or written
   */
  static void translate(TextTranslator translator, Path from, Path to) throws IOException {
    String text;
    try {
      text = Files.readString(from);
    } catch (CharacterCodingException e) {
      throw new DataException(from + ": is not UTF-8");
    }
    List<String> lines = List.of(text.split("\n", -1));
    requireShort(from, lines);
    try (Writer out = Files.newBufferedWriter(to)) {
      for (int i = 0; i < lines.size(); i += WINDOW) {
        out.write(i > 0 ? "\n" : "");
        out.write(window(translator, lines.subList(i, Math.min(lines.size(), i + WINDOW))));
      }
    }
  }

  private static void requireShort(Path file, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      int length = lines.get(i).length();
      if (length > LONGEST) {
        throw DataException.at(
            file.toString(),
            i + 1,
            1,
            String.format(
                Locale.ROOT,
                "found a line of %,d characters, expected at most %,d",
                length,
                LONGEST));
      }
    }
  }

  private static String window(TextTranslator translator, List<String> lines) {
    List<String> bare = new ArrayList<>();
    for (String line : lines) {
      bare.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }
    List<AlignedText> translated = translator.translate(bare);
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      joined.add(translated.get(i).target() + (lines.get(i).endsWith("\r") ? "\r" : ""));
    }
    return String.join("\n", joined);
  }
}
