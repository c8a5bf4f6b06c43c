package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.translation.Translation.Candidate;

/**
 * Attention between words: over the pieces of a source word weights are added, over the pieces of a
 * target word they are averaged. The end marks take part, as the last word of each side.
 *
 * @param source words, then {@code </s>}
 * @param target words, then {@code </s>} unless the translation was cut
 * @param weights a row for each target word, a column for each source word; each row sums to 1
 */
public record WordAttention(List<String> source, List<String> target, double[][] weights) {
  private static final String END = "</s>";

  /** Of a translation whose attention was kept; without attention there are no rows. */
  public static WordAttention of(Translation translation, Candidate candidate) {
    List<String> source = new ArrayList<>();
    int[] sourceWord = words(translation.source(), true, source);
    List<String> target = new ArrayList<>();
    int[] targetWord = words(candidate.tokens(), !candidate.cut(), target);
    double[][] weights = new double[candidate.attention().isEmpty() ? 0 : target.size()][];
    int[] pieces = new int[target.size()];
    for (int row = 0; row < candidate.attention().size(); row++) {
      int word = targetWord[row];
      if (weights[word] == null) {
        weights[word] = new double[source.size()];
      }
      pieces[word]++;
      float[] attention = candidate.attention().get(row);
      for (int column = 0; column < attention.length; column++) {
        weights[word][sourceWord[column]] += attention[column];
      }
    }
    for (int word = 0; word < weights.length; word++) {
      for (int column = 0; column < source.size(); column++) {
        weights[word][column] /= pieces[word];
      }
    }
    return new WordAttention(source, target, weights);
  }

  /** Fills the words and returns for each piece the index of its word. */
  private static int[] words(List<String> pieces, boolean withEnd, List<String> words) {
    int[] wordOf = new int[pieces.size() + 1];
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      wordOf[i] = words.size();
      String piece = pieces.get(i);
      boolean goesOn = piece.endsWith(ContinuationMark.TEXT);
      word.append(
          goesOn ? piece.substring(0, piece.length() - ContinuationMark.TEXT.length()) : piece);
      if (!goesOn || i + 1 == pieces.size()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    wordOf[pieces.size()] = words.size();
    if (withEnd) {
      words.add(END);
    }
    return wordOf;
  }

  /**
   * For each target word the source word with the most weight, as Pharaoh pairs {@code
   * source-target} counted from 0; words that look at the end mark have none.
   */
  public String alignment() {
    StringJoiner pairs = new StringJoiner(" ");
    int lastSource = source.size() - 1;
    for (int row = 0; row < weights.length && !target.get(row).equals(END); row++) {
      int best = 0;
      for (int column = 1; column < source.size(); column++) {
        if (weights[row][column] > weights[row][best]) {
          best = column;
        }
      }
      if (best < lastSource) {
        pairs.add(best + "-" + row);
      }
    }
    return pairs.toString();
  }
}
