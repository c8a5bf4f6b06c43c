package org.nmt4j.model;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * How likely a model finds a line. All numbers are natural logarithms.
 *
 * @param words of the line as its pipeline cuts them, then the end mark {@code </s>}
 * @param wordLogProbabilities of each word, that of its pieces summed
 * @param tokens pieces of all words, and the end mark
 * @param unknown how many of them the vocabulary does not have; each counts as the unknown token
 * @param logProbability of the whole line and its end, without a length penalty
 */
public record LineScore(
    List<String> words,
    List<Double> wordLogProbabilities,
    int tokens,
    int unknown,
    double logProbability) {

  /** Keeps unmodifiable copies. */
  public LineScore {
    words = List.copyOf(words);
    wordLogProbabilities = List.copyOf(wordLogProbabilities);
  }

  /**
   * Sums what a network says of tokens into words and the line.
   *
   * @param tokens of the line, as {@link TextPipeline#encode} gives them
   * @param logProbabilities of each token, and of the end
   */
  public static LineScore of(
      TextPipeline pipeline,
      Vocabulary vocabulary,
      List<String> tokens,
      double[] logProbabilities) {
    List<String> words = new ArrayList<>(pipeline.wordsOf(tokens));
    words.add(vocabulary.token(Vocabulary.EOS));
    List<List<String>> pieces =
        pipeline.codes().isPresent()
            ? ContinuationMark.group(tokens)
            : tokens.stream().map(List::of).toList();
    List<Double> ofWords = new ArrayList<>(words.size());
    double all = 0;
    int next = 0;
    for (List<String> each : pieces) {
      double word = 0;
      for (int i = 0; i < each.size(); i++) {
        word += logProbabilities[next];
        all += logProbabilities[next++];
      }
      ofWords.add(word);
    }
    ofWords.add(logProbabilities[next]);
    all += logProbabilities[next];
    long unknown = tokens.stream().filter(token -> vocabulary.id(token) == Vocabulary.UNK).count();
    return new LineScore(words, ofWords, logProbabilities.length, (int) unknown, all);
  }

  /** The mean over tokens. */
  public double normalized() {
    return logProbability / tokens;
  }
}
