package org.nmt4j.tokenization.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How many tokens of a text a vocabulary has.
 *
 * @param tokens all tokens of the text
 * @param unknown those that the vocabulary leaves out
 */
public record Coverage(long tokens, long unknown) {
  /** A model of which as many tokens are unknown reads or writes little else than {@code <unk>}. */
  private static final double LARGE_PERCENT = 10;

  /**
   * Counts the tokens of a text.
   *
   * @param counts how often each token occurs in the text
   * @param vocabulary the vocabulary
   * @return the numbers
   */
  public static Coverage of(TokenCounts counts, Vocabulary vocabulary) {
    long tokens = 0;
    long unknown = 0;
    for (Map.Entry<String, Long> entry : counts.asMap().entrySet()) {
      tokens += entry.getValue();
      if (vocabulary.id(entry.getKey()) == Vocabulary.UNK) {
        unknown += entry.getValue();
      }
    }
    return new Coverage(tokens, unknown);
  }

  /**
   * Returns the share of unknown tokens.
   *
   * @return 0 to 100; 0 for a text without tokens
   */
  public double unknownPercent() {
    return tokens == 0 ? 0 : 100.0 * unknown / tokens;
  }

  /**
   * Warns of a vocabulary that leaves out a large share of the tokens.
   *
   * @param side {@code source} or {@code target}
   * @return one line with the share and the keys that change it, or empty
   */
  public Optional<String> warning(String side) {
    if (unknownPercent() < LARGE_PERCENT) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%.1f %% of the %s tokens are outside the vocabulary and become <unk>; a lower"
                + " vocabulary.min_frequency, a larger vocabulary.size or"
                + " tokenization.%s.subword: bpe keeps more of them",
            unknownPercent(),
            side,
            side));
  }
}
