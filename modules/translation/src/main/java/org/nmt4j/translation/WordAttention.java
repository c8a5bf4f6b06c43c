package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
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
  static final String END = "</s>";

  /**
   * Between words as the tokenizer cuts them, for a translation whose attention was kept; without
   * attention there are no rows.
   */
  public static WordAttention of(Translation translation, Candidate candidate) {
    if (!translation.parts().isEmpty()) {
      return AttentionOfParts.join(translation, candidate, WordAttention::of, false);
    }
    return of(
        Grouping.ofSubwords(translation.source(), true),
        Grouping.ofSubwords(candidate.tokens(), !candidate.cut()),
        candidate);
  }

  /** Between words as spaces part them in the lines, punctuation included; attention was kept. */
  static WordAttention betweenSpaces(
      TextPipelines pipelines, Translation translation, Candidate candidate) {
    if (!translation.parts().isEmpty()) {
      return AttentionOfParts.join(
          translation, candidate, (part, of) -> betweenSpaces(pipelines, part, of), true);
    }
    return of(
        Grouping.bySpaces(translation.source(), pipelines.source(), true),
        Grouping.bySpaces(candidate.tokens(), pipelines.target(), !candidate.cut()),
        candidate);
  }

  private static WordAttention of(Grouping source, Grouping target, Candidate candidate) {
    List<float[]> attention = candidate.attention();
    double[][] weights =
        new double[attention.isEmpty() ? 0 : target.words().size()][source.words().size()];
    int[] pieces = new int[target.words().size()];
    for (int row = 0; row < attention.size(); row++) {
      int word = target.wordOf()[row];
      pieces[word]++;
      for (int column = 0; column < attention.get(row).length; column++) {
        weights[word][source.wordOf()[column]] += attention.get(row)[column];
      }
    }
    for (int word = 0; word < weights.length; word++) {
      for (int column = 0; column < weights[word].length; column++) {
        weights[word][column] /= Math.max(1, pieces[word]);
      }
    }
    return new WordAttention(source.words(), target.words(), weights);
  }

  /**
   * Which word each token belongs to.
   *
   * @param words and, where the tokens have one, the end mark
   * @param wordOf an index for each token and one more for the end mark
   */
  private record Grouping(List<String> words, int[] wordOf) {
    /** Pieces with a continuation mark go on into the next token. */
    static Grouping ofSubwords(List<String> tokens, boolean withEnd) {
      List<String> words = new ArrayList<>();
      int[] wordOf = new int[tokens.size() + 1];
      int token = 0;
      for (List<String> pieces : ContinuationMark.group(tokens)) {
        Arrays.fill(wordOf, token, token + pieces.size(), words.size());
        words.add(String.join("", ContinuationMark.join(pieces)));
        token += pieces.size();
      }
      return ended(words, wordOf, withEnd);
    }

    /** A token belongs to the word that the line of the tokens up to it ends in. */
    static Grouping bySpaces(List<String> tokens, TextPipeline pipeline, boolean withEnd) {
      int[] wordOf = new int[tokens.size() + 1];
      for (int i = 0; i < tokens.size(); i++) {
        String line = pipeline.decode(tokens.subList(0, i + 1));
        wordOf[i] = (int) line.chars().filter(c -> c == ' ').count();
      }
      String line = pipeline.decode(tokens);
      List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
      return ended(new ArrayList<>(words), wordOf, withEnd);
    }

    private static Grouping ended(List<String> words, int[] wordOf, boolean withEnd) {
      wordOf[wordOf.length - 1] = words.size();
      if (withEnd) {
        words.add(END);
      }
      return new Grouping(words, wordOf);
    }
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
