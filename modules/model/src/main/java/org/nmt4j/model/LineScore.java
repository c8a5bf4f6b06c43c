package org.nmt4j.model;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * The probability of a line under a model. All probabilities are given as natural logarithms.
 *
 * @param words the words of the line as its pipeline splits them, then the end mark {@code </s>}
 * @param wordLogProbabilities the log-probability of each word, summed over its pieces
 * @param tokens the number of pieces of all words, plus one for the end mark
 * @param unknown the number of pieces outside the vocabulary; each is scored as the unknown token
 * @param logProbability the log-probability of the line and its end, without a length penalty
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
   * Sums the log-probabilities of tokens over each word and over the line.
   *
   * @param tokens the tokens of the line, as {@link TextPipeline#encode} returns them
   * @param logProbabilities the log-probability of each token, then that of the end mark
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

  /** Returns the mean log-probability of a token, end mark included. */
  public double normalized() {
    return logProbability / tokens;
  }
}
