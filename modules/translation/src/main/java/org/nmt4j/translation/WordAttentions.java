package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.translation.Translation.Candidate;

/**
 * Computes the attention between words from the attention between tokens. Weights are summed over
 * the pieces of a source word and averaged over the pieces of a target word.
 */
public final class WordAttentions {
  private WordAttentions() {}

  /**
   * Returns the attention between words as the tokenizer cuts them. There are no rows if the
   * candidate holds no attention.
   */
  public static WordAttention of(Translation translation, Candidate candidate) {
    if (!translation.parts().isEmpty()) {
      return AttentionOfParts.join(translation, candidate, WordAttentions::of, false);
    }
    return of(
        Grouping.ofSubwords(translation.source(), true),
        Grouping.ofSubwords(candidate.tokens(), !candidate.cut()),
        candidate);
  }

  /** Returns the attention between words as spaces separate them in the text. */
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
    List<TokenWeights> attention = candidate.attention();
    double[][] weights =
        new double[attention.isEmpty() ? 0 : target.words().size()][source.words().size()];
    int[] pieces = new int[target.words().size()];
    for (int row = 0; row < attention.size(); row++) {
      int word = target.wordOf()[row];
      pieces[word]++;
      float[] ofTokens = attention.get(row).weights();
      for (int column = 0; column < ofTokens.length; column++) {
        weights[word][source.wordOf()[column]] += ofTokens[column];
      }
    }
    for (int word = 0; word < weights.length; word++) {
      for (int column = 0; column < weights[word].length; column++) {
        weights[word][column] /= Math.max(1, pieces[word]);
      }
    }
    return new WordAttention(source.words(), target.words(), WordWeights.ofTable(weights));
  }

  /**
   * Assigns tokens to words.
   *
   * @param words the words, then the end mark if the tokens have one
   * @param wordOf the index of the word of each token, then that of the end mark
   */
  private record Grouping(List<String> words, int[] wordOf) {
    /** Joins each piece that has a continuation mark with the next token. */
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

    /** Decodes the tokens up to each token, whose word is the last one of the result. */
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
        words.add(WordAttention.END);
      }
      return new Grouping(words, wordOf);
    }
  }
}
