package org.nmt4j.translation;

import java.util.List;
import java.util.stream.StreamSupport;
import org.nmt4j.tokenization.ParallelMap;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.sentence.SentenceSplitter;

/**
 * Facts about the lines that a model learned from. They decide how text is cut into parts.
 *
 * @param severalSentences the share of source lines with more than one sentence, from 0 to 1
 * @param longestSource the number of tokens of the longest source line, without the end mark
 * @param lengths the usual lengths of the translations of these lines
 */
public record TrainedLines(double severalSentences, int longestSource, LengthRatio lengths) {
  /** The least share of lines with several sentences for which a model translates lines whole. */
  public static final double SEVERAL = 0.1;

  private static final List<String> NAMES =
      List.of(
          "lines_of_several_sentences",
          "longest_source_tokens",
          "target_tokens_per_source_token",
          "shortest_deviation",
          "longest_deviation");

  /** Returns whether fewer than a tenth of the lines hold several sentences. */
  public boolean singleSentences() {
    return severalSentences < SEVERAL;
  }

  /**
   * Counts sentences and tokens of the training data.
   *
   * @param language the language of the source
   * @param lines all pairs, as text
   * @param pairs the pairs that training uses, as ids
   */
  static TrainedLines of(String language, Iterable<SentencePair> lines, IndexedPairs pairs) {
    SentenceSplitter splitter = SentenceSplitter.of(language);
    int[] counts =
        StreamSupport.stream(
                new ParallelMap<>(
                        lines, (number, pair) -> splitter.sentences(pair.source()).size() > 1)
                    .spliterator(),
                false)
            .collect(
                () -> new int[2],
                (sum, several) -> {
                  sum[0] += several ? 1 : 0;
                  sum[1]++;
                },
                (left, right) -> {
                  left[0] += right[0];
                  left[1] += right[1];
                });
    int longest = 1;
    for (int length : pairs.sourceLengths()) {
      longest = Math.max(longest, length);
    }
    return new TrainedLines(
        counts[0] / (double) Math.max(1, counts[1]),
        longest,
        LengthRatio.of(pairs.sourceLengths(), pairs.targetLengths()));
  }

  /** Returns the facts as text: a name, a space and a number on each line. */
  String toText() {
    List<Object> values =
        List.of(
            severalSentences, longestSource, lengths.mean(), lengths.shortest(), lengths.longest());
    return NamedNumbers.toText(NAMES, values);
  }

  /**
   * Parses the text that {@link #toText} returns.
   *
   * @throws org.nmt4j.tokenization.corpus.DataException if a line is missing or superfluous, or has
   *     a wrong name or number
   */
  static TrainedLines read(LineReader lines) {
    NamedNumbers numbers = new NamedNumbers(lines);
    double several = numbers.next(NAMES.get(0), 0, 1);
    double longest = numbers.next(NAMES.get(1), 1, Integer.MAX_VALUE);
    double mean = numbers.next(NAMES.get(2), 0, Integer.MAX_VALUE);
    double shortest = numbers.next(NAMES.get(3), -Integer.MAX_VALUE, Integer.MAX_VALUE);
    double most = numbers.next(NAMES.get(4), shortest, Integer.MAX_VALUE);
    numbers.end();
    return new TrainedLines(several, (int) longest, new LengthRatio(mean, shortest, most));
  }
}
