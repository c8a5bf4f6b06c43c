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
import java.util.stream.Stream;
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

  /** Lists of terms. A term of an earlier list replaces the same term of a later list. */
  private final List<Layer> layers;

  /** A term with the text that is looked for. */
  private record Pattern(Term term, String text) {
    boolean isAt(String line, int from) {
      return line.regionMatches(term.isOfAnyCase(), from, text, 0, text.length())
          && WordEdge.isAt(line, from + text.length());
    }
  }

  /**
   * A list of terms.
   *
   * @param byBeginning the terms by their first word, in the order in which they are tried
   */
  private record Layer(List<Term> terms, Map<String, List<Pattern>> byBeginning) {
    static Layer of(List<Term> terms) {
      Map<String, List<Pattern>> byBeginning = new HashMap<>();
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
      return new Layer(List.copyOf(terms), byBeginning);
    }

    Optional<Pattern> firstAt(String line, int at, String beginning) {
      return byBeginning.getOrDefault(beginning, List.of()).stream()
          .filter(each -> each.isAt(line, at))
          .findFirst();
    }
  }

  /**
   * Creates a glossary.
   *
   * @param terms the terms, in any order
   * @throws IllegalArgumentException if a term has two different translations
   */
  public Glossary(List<Term> terms) {
    this(terms.isEmpty() ? Stream.empty() : Stream.of(Layer.of(terms)));
  }

  private Glossary(Stream<Layer> layers) {
    this.layers = layers.toList();
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
   * glossary gives its translation. The time does not depend on the number of terms.
   *
   * @param other the terms to add
   */
  public Glossary with(Glossary other) {
    if (layers.isEmpty() || other.layers.isEmpty()) {
      return layers.isEmpty() ? other : this;
    }
    return new Glossary(Stream.concat(other.layers.stream(), layers.stream()));
  }

  /** Returns the terms. */
  public List<Term> terms() {
    if (layers.size() == 1) {
      return layers.get(0).terms;
    }
    List<Term> all = new ArrayList<>();
    Set<String> earlier = new HashSet<>();
    for (Layer layer : layers) {
      layer.terms.stream()
          .filter(term -> !earlier.contains(normalize(term.source())))
          .forEach(all::add);
      layer.terms.forEach(term -> earlier.add(normalize(term.source())));
    }
    return List.copyOf(all);
  }

  /**
   * Returns the terms in a text, in their order. A term that occurs twice is listed twice.
   *
   * @param text any text
   */
  public List<Term> find(String text) {
    List<Term> found = new ArrayList<>();
    if (layers.isEmpty()) {
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
    if (!WordEdge.isAt(line, at)) {
      return Optional.empty();
    }
    String beginning = beginning(line, at);
    // Of equals, the pattern of the earlier layer is taken.
    return layers.stream()
        .flatMap(layer -> layer.firstAt(line, at, beginning).stream())
        .reduce((first, next) -> FIRST.compare(first, next) <= 0 ? first : next);
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
