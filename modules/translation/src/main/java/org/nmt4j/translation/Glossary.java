package org.nmt4j.translation;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.normalization.TextNormalizer;

/**
 * Terms and their translations. A {@link Translator} writes the translation of a term wherever a
 * text has the term; see {@link Translator#translate(List, Glossary)}.
 *
 * <p>A term is found as whole words: it is not found directly beside a letter or digit, except in
 * scripts without spaces. Terms do not overlap: the leftmost is found, and of several at one place
 * the longest. A term in lower case is found in every case. Any other term is found in its own case
 * only, and takes precedence there over the same term in lower case. A run of white space is the
 * same as one space. Other forms of a word, such as its plural, are other terms.
 */
public final class Glossary {
  /** A glossary without terms. */
  public static final Glossary EMPTY = new Glossary(List.of());

  private static final TextNormalizer NORMALIZER =
      new TextNormalizer(Optional.of(Normalizer.Form.NFC), false);

  /** The order in which terms are tried at a place. */
  private static final Comparator<Pattern> FIRST =
      Comparator.comparingInt((Pattern each) -> -each.text.length())
          .thenComparing(each -> each.term.isOfAnyCase());

  private final List<Term> terms;
  private final Map<String, List<Pattern>> byBeginning = new HashMap<>();

  /** A term with the text that is looked for. */
  private record Pattern(Term term, String text) {
    boolean isAt(String line, int from) {
      return line.regionMatches(term.isOfAnyCase(), from, text, 0, text.length())
          && WordEdge.isAt(line, from + text.length());
    }
  }

  /**
   * Creates a glossary.
   *
   * @param terms the terms, in any order
   * @throws IllegalArgumentException if a term has two different translations
   */
  public Glossary(List<Term> terms) {
    this.terms = List.copyOf(terms);
    Map<String, Term> known = new HashMap<>();
    for (Term term : terms) {
      String text = normalize(term.source());
      Term other = known.putIfAbsent(text, term);
      if (other == null) {
        byBeginning
            .computeIfAbsent(beginning(text, 0), unused -> new ArrayList<>())
            .add(new Pattern(term, text));
      } else if (!other.target().equals(term.target())) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "found '%s' = '%s' and '%s', expected one translation",
                term.source(),
                other.target(),
                term.target()));
      }
    }
    byBeginning.values().forEach(patterns -> patterns.sort(FIRST));
  }

  /**
   * Reads a glossary file. A line is a term, a tab and its translation. Blank lines and lines that
   * begin with {@code #} are left out.
   *
   * @param file the file
   * @return the glossary
   * @throws DataException if a line does not have two columns, or if its translation of a term
   *     differs from that of an earlier line
   */
  public static Glossary read(Path file) {
    try (LineReader lines = Lines.open(file)) {
      return new Glossary(GlossaryLines.read(lines));
    }
  }

  /** Returns a term in the form in which terms are compared. */
  static String normalize(String term) {
    return NORMALIZER.normalize(term);
  }

  /**
   * Returns a glossary with the terms of this one and of another. If both have a term, the other
   * glossary gives its translation.
   *
   * @param other the terms to add
   */
  public Glossary with(Glossary other) {
    if (terms.isEmpty() || other.terms.isEmpty()) {
      return terms.isEmpty() ? other : this;
    }
    Set<String> replaced = new HashSet<>();
    other.terms.forEach(term -> replaced.add(normalize(term.source())));
    List<Term> all = new ArrayList<>(other.terms);
    terms.stream().filter(term -> !replaced.contains(normalize(term.source()))).forEach(all::add);
    return new Glossary(all);
  }

  /** Returns the terms. */
  public List<Term> terms() {
    return terms;
  }

  /**
   * Returns the terms in a text, in their order. A term that occurs twice is listed twice.
   *
   * @param text any text
   */
  public List<Term> find(String text) {
    List<Term> found = new ArrayList<>();
    if (terms.isEmpty()) {
      return found;
    }
    String line = normalize(text);
    int at = 0;
    while (at < line.length()) {
      Optional<Pattern> pattern = longestAt(line, at);
      pattern.ifPresent(each -> found.add(each.term));
      at = pattern.isPresent() ? at + pattern.get().text.length() : line.offsetByCodePoints(at, 1);
    }
    return found;
  }

  private Optional<Pattern> longestAt(String line, int at) {
    return WordEdge.isAt(line, at)
        ? byBeginning.getOrDefault(beginning(line, at), List.of()).stream()
            .filter(each -> each.isAt(line, at))
            .findFirst()
        : Optional.empty();
  }

  /**
   * Returns the word or the character at a position, without distinction of case. Characters are
   * folded one by one, as {@link String#regionMatches} compares them.
   */
  private static String beginning(String text, int from) {
    int end = text.offsetByCodePoints(from, 1);
    while (!WordEdge.isAt(text, end)) {
      end = text.offsetByCodePoints(end, 1);
    }
    StringBuilder folded = new StringBuilder(end - from);
    for (int i = from; i < end; i++) {
      folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
    }
    return folded.toString();
  }
}
