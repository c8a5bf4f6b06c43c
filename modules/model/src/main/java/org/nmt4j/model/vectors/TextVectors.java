package org.nmt4j.model.vectors;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * Reads text rows of word2vec and GloVe. A row is a token and its numbers, separated by spaces.
 * Blank lines at the end of the file are ignored.
 */
final class TextVectors {
  private static final String BASE64 = "B64:";

  private final LineReader lines;
  private final int width;
  private final Predicate<String> wanted;
  private final Map<String, float[]> vectors = new HashMap<>();
  private long found;
  private long blank;

  TextVectors(LineReader lines, int width, Predicate<String> wanted) {
    this.lines = lines;
    this.width = width;
    this.wanted = wanted;
  }

  WordVectors read() {
    String first = lines.next();
    Optional<FileHeader> header = FileHeader.parse(first);
    if (header.isEmpty()) {
      addRow(first);
    } else if (header.get().width() != width) {
      throw wrongWidth(header.get().width());
    }
    while (lines.hasNext()) {
      addRow(lines.next());
    }
    header.ifPresent(this::checkCount);
    return new WordVectors(vectors);
  }

  private void checkCount(FileHeader header) {
    if (found != header.vectors()) {
      throw DataException.at(
          lines.name(),
          lines.lineNumber() + 1,
          1,
          String.format(
              Locale.ROOT,
              "the file ends after %s, expected %d as its first line says",
              Count.of(found, "vector"),
              header.vectors()));
    }
  }

  private void addRow(String line) {
    List<String> fields = SpacedTokens.split(line);
    if (fields.isEmpty() && found > 0) {
      blank = blank == 0 ? lines.lineNumber() : blank;
      return;
    }
    if (blank > 0) {
      throw wrongNumber(blank, 0);
    }
    found++;
    int numbers = fields.size() - 1;
    if (numbers > width && !isNumber(fields.get(1))) {
      // GloVe has tokens that contain spaces. No tokenizer of nmt4j makes such a token.
      return;
    }
    if (numbers != width) {
      throw lines.lineNumber() == 1 && numbers > 0 && isNumber(fields.get(numbers))
          ? wrongWidth(numbers)
          : wrongNumber(lines.lineNumber(), Math.max(0, numbers));
    }
    String token = decode(fields.get(0));
    if (!wanted.test(token) || vectors.containsKey(token)) {
      return;
    }
    float[] vector = new float[width];
    int column = line.indexOf(fields.get(0)) + fields.get(0).length();
    for (int i = 0; i < width; i++) {
      String number = fields.get(i + 1);
      column = line.indexOf(number, column);
      if (!isNumber(number)) {
        throw at(column, "found '" + number + "', expected a number");
      }
      column += number.length();
      vector[i] = Float.parseFloat(number);
    }
    vectors.put(token, vector);
  }

  /**
   * Returns a token in clear text. Deeplearning4j writes a token as the mark {@code B64:} and base
   * 64. A field with the mark that is not valid base 64 is a token itself.
   */
  private static String decode(String field) {
    if (!field.startsWith(BASE64)) {
      return field;
    }
    try {
      byte[] text = Base64.getDecoder().decode(field.substring(BASE64.length()));
      return new String(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return field;
    }
  }

  private DataException wrongNumber(long line, int numbers) {
    return DataException.at(
        lines.name(),
        line,
        1,
        String.format(
            Locale.ROOT,
            "found %s, expected a token and %s",
            Count.of(numbers, "number"),
            Count.of(width, "number")));
  }

  private static boolean isNumber(String field) {
    try {
      return Float.isFinite(Float.parseFloat(field));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private DataException wrongWidth(long found) {
    return at(
        0,
        String.format(
            Locale.ROOT,
            "found vectors of width %d, expected model.embedding_size, %d",
            found,
            width));
  }

  private DataException at(int offset, String message) {
    return DataException.at(lines.name(), lines.lineNumber(), offset + 1L, message);
  }
}
