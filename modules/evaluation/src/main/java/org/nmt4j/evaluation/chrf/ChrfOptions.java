package org.nmt4j.evaluation.chrf;

import java.util.Locale;
import org.nmt4j.evaluation.EvaluationException;

/**
 * The options of chrF.
 *
 * @param characterOrder the longest n-grams of characters, at least 1
 * @param wordOrder the longest n-grams of words: 0 for chrF, 2 for chrF++
 * @param beta the weight of recall relative to precision, 1 to 100
 * @param lowercase whether case is ignored
 * @param whitespace whether white space counts as characters
 * @param smoothing whether orders without n-grams count as nearly 0, as in the authors' program,
 *     instead of being left out
 */
public record ChrfOptions(
    int characterOrder,
    int wordOrder,
    int beta,
    boolean lowercase,
    boolean whitespace,
    boolean smoothing) {

  /** The defaults of sacreBLEU: chrF2. */
  public static final ChrfOptions DEFAULTS = new ChrfOptions(6, 0, 2, false, false, false);

  /** Requires orders and beta in their ranges. */
  public ChrfOptions {
    require(characterOrder, 1, "order of characters");
    require(wordOrder, 0, "order of words");
    require(beta, 1, "beta");
  }

  private static void require(int value, int least, String name) {
    if (value < least || value > 100) {
      throw new EvaluationException(
          String.format(Locale.ROOT, "%s %d for chrF, expected %d to 100", name, value, least));
    }
  }

  /** Returns these options with case ignored or not. */
  public ChrfOptions withLowercase(boolean other) {
    return new ChrfOptions(characterOrder, wordOrder, beta, other, whitespace, smoothing);
  }

  /** Returns these options with word n-grams up to this order. */
  public ChrfOptions withWordOrder(int other) {
    return new ChrfOptions(characterOrder, other, beta, lowercase, whitespace, smoothing);
  }
}
