package org.nmt4j.cli.lines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.translation.SourceText;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/**
 * Translates lines with rules from files: line n of a file holds the prefix, the required phrases
 * or the forbidden phrases of line n. Phrases are separated by tabs. Counts the required phrases
 * that are met.
 */
public final class LineRules implements AutoCloseable {
  private static final int PREFIX = 0;
  private static final int REQUIRED = 1;
  private static final int FORBIDDEN = 2;

  private final TermCount terms;
  private final List<Optional<LineReader>> files = new ArrayList<>();
  private long last;
  private long required;
  private long unmet;

  /**
   * Opens the files.
   *
   * @param terms translates with a glossary, and counts its terms
   * @param prefixes the beginning of each translation; null for none
   * @param required the phrases that each translation has; null for none
   * @param forbidden the phrases that each translation does not have; null for none
   * @throws DataException if a file does not exist
   */
  public LineRules(TermCount terms, Path prefixes, Path required, Path forbidden) {
    this.terms = terms;
    for (Path file : Arrays.asList(prefixes, required, forbidden)) {
      files.add(Optional.ofNullable(file).map(Lines::open));
    }
  }

  /**
   * Translates consecutive lines. The lines of later calls have higher numbers.
   *
   * @param first the number of the first line, counted from 1
   * @throws DataException if a file has no line for one of the lines, or if the rules of a line
   *     contradict each other
   */
  List<Translation> translate(Translator translator, List<String> lines, long first) {
    List<SourceText> texts = new ArrayList<>();
    last = first + lines.size() - 1;
    for (int i = 0; i < lines.size(); i++) {
      texts.add(text(lines.get(i), first + i));
    }
    List<Translation> translations = terms.translateTexts(translator, texts);
    for (int i = 0; i < texts.size(); i++) {
      required += texts.get(i).required().size();
      unmet += translations.get(i).unmet().size();
    }
    return translations;
  }

  private SourceText text(String line, long number) {
    String[] rules = new String[files.size()];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = files.get(i).isPresent() ? line(files.get(i).get(), number) : "";
    }
    try {
      return SourceText.of(line)
          .withPrefix(rules[PREFIX])
          .withRequired(phrases(rules[REQUIRED]))
          .withForbidden(phrases(rules[FORBIDDEN]));
    } catch (IllegalArgumentException e) {
      String name = files.get(FORBIDDEN).map(LineReader::name).orElse("");
      throw DataException.at(name, number, 1, e.getMessage());
    }
  }

  /** Returns a line of a file. Lines of interrupted work that was done before are left out. */
  private static String line(LineReader reader, long number) {
    String line = "";
    while (reader.lineNumber() < number) {
      if (!reader.hasNext()) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "%s: ends after line %d, expected a line for each line of the input",
                reader.name(),
                reader.lineNumber()));
      }
      line = reader.next();
    }
    return line;
  }

  /**
   * Checks that no file has lines after the last line of the input.
   *
   * @throws DataException if a file has such a line
   */
  public void requireEnd() {
    for (Optional<LineReader> file : files) {
      if (last > 0 && file.isPresent() && file.get().hasNext()) {
        throw DataException.at(
            file.get().name(),
            last + 1,
            1,
            String.format(Locale.ROOT, "found a line, but the input ends after line %d", last));
      }
    }
  }

  private static List<String> phrases(String line) {
    return Arrays.stream(line.split("\t")).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  /** Returns whether there are terms of a glossary. */
  boolean hasTerms() {
    return !terms.isEmpty();
  }

  /**
   * Returns one line, such as {@code required: 41 of 43 phrases met}; empty without required
   * phrases.
   */
  public Optional<String> report() {
    return required == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT, "required: %d of %d phrases met", required - unmet, required));
  }

  @Override
  public void close() {
    files.forEach(file -> file.ifPresent(LineReader::close));
  }
}
