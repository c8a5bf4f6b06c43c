package org.nmt4j.documents.memory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.TmxReader;
import org.nmt4j.tokenization.corpus.TmxUnit;
import org.nmt4j.tokenization.corpus.TmxVariant;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/**
 * A translation memory: texts and the translations that people made of them. Several threads may
 * use a memory at the same time.
 *
 * <p>A match is exact if both texts are the same after runs of white space became single spaces,
 * and have the same line feeds, tabulators, and kinds of codes at the same places. The similarity
 * of other texts of n and m words is {@code 1 - d / max(n, m)}. Here d is the edit distance in
 * words: the least number of words to insert, delete and substitute (Levenshtein 1966). A run of
 * letters and digits is a word. Every other character except white space is a word, and so is every
 * Chinese character, hiragana and katakana. Codes do not count. The similarity of a match that is
 * not exact is at most {@link MemoryMatch#MOST_SIMILAR}.
 */
public final class TranslationMemory {
  private final List<MemoryUnit> units;
  private final Map<String, Integer> exact = new LinkedHashMap<>();
  private final SimilarTexts similar;
  private final List<String> remarks;

  private TranslationMemory(Map<String, MemoryUnit> byKey, List<String> remarks) {
    this.units = List.copyOf(byKey.values());
    byKey.keySet().forEach(key -> exact.put(key, exact.size()));
    this.similar = new SimilarTexts(units.stream().map(unit -> unit.source().text()).toList());
    this.remarks = List.copyOf(remarks);
  }

  /**
   * Reads memories in TMX. If several units have the same text and codes, the first file with such
   * a unit gives the translation, by its last such unit.
   *
   * @param files the files; a file is compressed if its name ends in {@code .gz}
   * @param source the code of the language of the texts, such as {@code de}; {@link TmxUnit#in}
   *     tells which texts it fits
   * @param target the code of the language of the translations
   * @return a memory of all files
   * @throws DataException if a file is malformed, or has units but none with both languages
   */
  public static TranslationMemory load(List<Path> files, String source, String target) {
    Map<String, MemoryUnit> byKey = new LinkedHashMap<>();
    List<String> remarks = new ArrayList<>();
    for (Path file : files) {
      Map<String, MemoryUnit> own = new LinkedHashMap<>();
      int read = 0;
      int left = 0;
      try (TmxReader reader = TmxReader.open(file)) {
        while (reader.hasNext()) {
          TmxUnit unit = reader.next();
          Optional<TmxVariant> text = unit.in(source);
          Optional<TmxVariant> translation = unit.in(target);
          read++;
          if (text.isPresent() && translation.isPresent()) {
            own.put(
                SegmentText.key(text.get()),
                new MemoryUnit(text.get(), translation.get(), file, unit.line()));
          } else {
            left++;
          }
        }
      }
      if (read > 0 && left == read) {
        throw DataException.at(
            file.toString(),
            1,
            1,
            String.format(
                Locale.ROOT,
                "found %s, none with a text in %s and in %s",
                Count.of(read, "unit"),
                source,
                target));
      }
      remarks.add(
          String.format(Locale.ROOT, "%s: %s%s", file, Count.of(own.size(), "text"), left(left)));
      own.forEach(byKey::putIfAbsent);
    }
    return new TranslationMemory(byKey, remarks);
  }

  private static String left(int units) {
    return units == 0
        ? ""
        : String.format(
            Locale.ROOT, ", %s left out without both languages", Count.of(units, "unit"));
  }

  /** Returns a line about each file with the number of its texts and of the units left out. */
  public List<String> remarks() {
    return remarks;
  }

  /** Returns the number of texts that differ in more than white space. */
  public int size() {
    return units.size();
  }

  /**
   * Returns the best match of a text without codes.
   *
   * @param text any text
   * @param threshold as for {@link #best(CodedText, double)}
   * @return the match; empty for a blank text, and if no unit is similar enough
   */
  public Optional<MemoryMatch> best(String text, double threshold) {
    return best(new CodedText(List.of(new Piece.Text(text))), threshold);
  }

  /**
   * Returns the best match of a text: an exact one, or else the most similar unit.
   *
   * @param text any text
   * @param threshold the least similarity of a match that is not exact, greater than 0 and at most
   *     1
   * @return the match; empty for a blank text, and if no unit is similar enough
   */
  public Optional<MemoryMatch> best(CodedText text, double threshold) {
    if (text.text().isBlank()) {
      return Optional.empty();
    }
    Integer same = exact.get(SegmentText.key(text));
    if (same != null) {
      Optional<CodedText> translation = TargetCodes.translation(text, units.get(same));
      if (translation.isPresent()) {
        return Optional.of(match(units.get(same), 1, translation));
      }
    }
    if (threshold > MemoryMatch.MOST_SIMILAR) {
      return Optional.empty();
    }
    return similar
        .best(text.text(), threshold)
        .map(
            found ->
                match(
                    units.get(found.number()),
                    Math.min(MemoryMatch.MOST_SIMILAR, found.similarity()),
                    Optional.empty()));
  }

  private static MemoryMatch match(
      MemoryUnit unit, double similarity, Optional<CodedText> translation) {
    return new MemoryMatch(
        similarity,
        WhiteSpace.collapse(unit.source().text()),
        WhiteSpace.collapse(unit.target().text()),
        translation,
        unit.file(),
        unit.line());
  }
}
