package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.Translation.Part;

/** Computes the probability of each word of a translation, given the words before it. */
public final class WordProbabilities {
  private WordProbabilities() {}

  /**
   * Returns a probability for each target word as the tokenizer cuts them, in the order of {@link
   * WordAttentions#of} without the end mark. The probability of a word is the product of those of
   * its pieces.
   *
   * @param translation a translation
   * @param candidate one of its candidates
   */
  public static double[] of(Translation translation, Candidate candidate) {
    List<Double> words = new ArrayList<>();
    if (translation.parts().isEmpty()) {
      add(candidate, words);
    } else {
      int rank = translation.candidates().indexOf(candidate);
      if (rank < 0) {
        throw new IllegalArgumentException("found a candidate of another translation");
      }
      for (Part part : translation.parts()) {
        add(Joining.ofRank(part.translation(), rank), words);
      }
    }
    return words.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void add(Candidate candidate, List<Double> words) {
    int token = 0;
    for (List<String> pieces : ContinuationMark.group(candidate.tokens())) {
      double sum = 0;
      for (int i = 0; i < pieces.size(); i++) {
        sum += candidate.tokenLogProbabilities().get(token++);
      }
      words.add(Math.exp(sum));
    }
  }
}
