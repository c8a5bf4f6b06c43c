package org.nmt4j.tokenization.corpus;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/**
 * Reads the pairs of two languages from a translation memory. A unit that lacks a text in one of
 * the languages is left out and counted. Each run of white space in a segment becomes one space.
 */
final class TmxPairs implements PairReader {
  private static final int MOST_LANGUAGES = 10;

  private final TmxReader units;
  private final CorpusFiles.Tmx files;
  private final Set<String> languages = new LinkedHashSet<>();
  private SentencePair fetched;
  private long fetchedLine;
  private long line;
  private int read;
  private int left;

  TmxPairs(CorpusFiles.Tmx files) {
    this.files = files;
    this.units = TmxReader.open(files.tmx());
  }

  /**
   * Returns whether there is another pair.
   *
   * @throws DataException if the file is malformed, or if none of its units has both languages
   */
  @Override
  public boolean hasNext() {
    while (fetched == null && units.hasNext()) {
      TmxUnit unit = units.next();
      Optional<String> source = unit.in(files.source()).map(TmxPairs::line);
      Optional<String> target = unit.in(files.target()).map(TmxPairs::line);
      read++;
      if (source.isPresent() && target.isPresent()) {
        fetched = new SentencePair(source.get(), target.get());
        fetchedLine = unit.line();
      } else {
        left++;
        remember(unit);
      }
    }
    if (fetched == null && read == left) {
      throw DataException.at(files.tmx().toString(), 1, 1, nothing());
    }
    return fetched != null;
  }

  private static String line(TmxVariant variant) {
    return WhiteSpace.collapse(variant.text());
  }

  private void remember(TmxUnit unit) {
    for (TmxVariant variant : unit.variants()) {
      if (languages.size() <= MOST_LANGUAGES) {
        languages.add(variant.language());
      }
    }
  }

  private String nothing() {
    String found =
        languages.isEmpty()
            ? "found no text"
            : "found only units in "
                + String.join(", ", languages.stream().limit(MOST_LANGUAGES).toList())
                + (languages.size() > MOST_LANGUAGES ? " and other languages" : "");
    return String.format(
        Locale.ROOT,
        "%s, expected units with a text in %s and in %s",
        found,
        files.source(),
        files.target());
  }

  @Override
  public SentencePair next() {
    if (!hasNext()) {
      throw new NoSuchElementException("end of " + files.tmx());
    }
    SentencePair pair = fetched;
    line = fetchedLine;
    fetched = null;
    return pair;
  }

  @Override
  public long lineNumber() {
    return line;
  }

  /**
   * Reads the rest of the file and returns one line about the units that are left out; empty if
   * there are none.
   */
  Optional<String> leftOut() {
    forEachRemaining(pair -> {});
    return left == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s: %,d of %s left out, which have no text in %s or none in %s",
                files.tmx(),
                left,
                Count.of(read, "unit"),
                files.source(),
                files.target()));
  }

  @Override
  public void close() {
    units.close();
  }
}
