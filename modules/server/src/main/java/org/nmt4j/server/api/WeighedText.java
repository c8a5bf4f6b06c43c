package org.nmt4j.server.api;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.server.engine.Translated;
import org.nmt4j.translation.TextAlignment;
import org.nmt4j.translation.TextAlignment.Span;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.WordWeights;

/**
 * A candidate in JSON.
 *
 * @param text the translation
 * @param score the score by which the candidates of a text are ordered
 * @param words the words of the translation
 * @param sourceWords the words of the text that was translated
 * @param attention the weights: a row for each word, with a column for each source word and a last
 *     column for the end of the text. Each row sums to 1, apart from rounding. There are no rows if
 *     the model has no attention or the table has more than {@link #MOST_WEIGHTS} weights.
 * @param status {@code ok}, or the name of the most important problem of the translation
 * @param parts the number of parts that were translated one by one
 */
record WeighedText(
    String text,
    double score,
    List<Word> words,
    List<String> sourceWords,
    double[][] attention,
    String status,
    int parts) {
  /** The most weights of a table. A sentence has fewer, and a page of text has more. */
  static final int MOST_WEIGHTS = 40_000;

  private static final double PRECISION = 1e4;

  /**
   * A word.
   *
   * @param confidence the confidence in the word, from 0 to 1; see {@link Translated#confidence}
   * @param from the index of its first character in the translation, in UTF-16 units
   * @param to the index after its last character, in UTF-16 units
   */
  record Word(String text, double confidence, int from, int to) {}

  /** Returns the candidates of a text. */
  static List<WeighedText> of(Translated translated) {
    List<WeighedText> all = new ArrayList<>();
    for (Candidate candidate : translated.candidates()) {
      TextAlignment alignment = translated.alignment(candidate);
      all.add(
          new WeighedText(
              candidate.text(),
              candidate.score(),
              words(candidate.text(), alignment, translated.confidence(candidate)),
              alignment.source().stream().map(span -> span.in(translated.source())).toList(),
              attention(alignment),
              translated.status().toString(),
              translated.translation().partCount()));
    }
    return all;
  }

  private static List<Word> words(String text, TextAlignment alignment, double[] confidence) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < alignment.target().size(); i++) {
      Span span = alignment.target().get(i);
      words.add(new Word(span.in(text), rounded(confidence[i]), span.from(), span.to()));
    }
    return words;
  }

  private static double[][] attention(TextAlignment alignment) {
    int columns = alignment.source().size() + 1;
    int rows = alignment.target().size();
    if ((long) rows * columns > MOST_WEIGHTS) {
      return new double[0][];
    }
    boolean isEmpty = true;
    double[][] rounded = new double[rows][columns];
    for (int row = 0; row < rows; row++) {
      WordWeights weights = alignment.weights().get(row);
      for (int word = weights.from(); word < weights.to(); word++) {
        rounded[row][word] = rounded(weights.weight(word));
        isEmpty &= weights.weight(word) == 0;
      }
      rounded[row][columns - 1] = rounded(weights.end());
      isEmpty &= weights.end() == 0;
    }
    return isEmpty ? new double[0][] : rounded;
  }

  private static double rounded(double value) {
    return Math.round(value * PRECISION) / PRECISION;
  }
}
