package org.nmt4j.embeddings;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.deeplearning4j.models.embeddings.loader.WordVectorSerializer;
import org.deeplearning4j.models.embeddings.loader.WordVectorSerializer.ReadHelper;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * Reads rows of a token and its numbers, separated by spaces. Blank lines at the end are ignored.
 */
final class TextVectors {
  private final LineReader lines;
  private final int width;
  private final Predicate<String> wanted;
  private final Set<String> seen = new HashSet<>();
  private final List<String> tokens = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();
  private long found;
  private long blank;

  TextVectors(LineReader lines, int width, Predicate<String> wanted) {
    this.lines = lines;
    this.width = width;
    this.wanted = wanted;
  }

  WordVectors read() {
    String first = lines.next();
    Optional<FileHeader> header = FileHeader.in(first);
    if (header.isEmpty()) {
      addRow(first);
    } else if (header.get().width() != width) {
      throw wrongWidth(header.get().width());
    }
    while (lines.hasNext()) {
      addRow(lines.next());
    }
    header.ifPresent(this::checkCount);
    if (tokens.isEmpty()) {
      return new WordVectors(Map.of());
    }
    String text = tokens.size() + " " + width + "\n" + rows;
    return Labels.vectors(
        tokens,
        WordVectorSerializer.fromPair(
                WordVectorSerializer.loadTxt(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))))
            ::getWordVector);
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
      // GloVe has tokens with spaces in them, which no tokenizer of ours makes.
      return;
    }
    if (numbers != width) {
      throw lines.lineNumber() == 1 && numbers > 0 && isNumber(fields.get(numbers))
          ? wrongWidth(numbers)
          : wrongNumber(lines.lineNumber(), Math.max(0, numbers));
    }
    // Deeplearning4j's own text files have their tokens in base 64.
    String token = ReadHelper.decodeB64(fields.get(0));
    if (!wanted.test(token) || !seen.add(token)) {
      return;
    }
    rows.append(Labels.of(tokens.size()));
    tokens.add(token);
    int column = line.indexOf(fields.get(0)) + fields.get(0).length();
    for (String number : fields.subList(1, fields.size())) {
      column = line.indexOf(number, column);
      if (!isNumber(number)) {
        throw at(column, "found '" + number + "', expected a number");
      }
      column += number.length();
      rows.append(' ').append(number);
    }
    rows.append('\n');
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
