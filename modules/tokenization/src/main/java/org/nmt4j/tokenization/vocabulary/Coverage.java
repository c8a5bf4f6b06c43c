package org.nmt4j.tokenization.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The number of all tokens of a text, and of those outside a vocabulary.
 *
 * @param tokens the number of all tokens
 * @param unknown the number of tokens outside the vocabulary
 */
public record Coverage(long tokens, long unknown) {
  /** The smallest share of unknown tokens, in percent, that causes a warning. */
  private static final double LARGE_PERCENT = 10;

  /**
   * Counts the tokens of a text.
   *
   * @param counts the counts of the tokens of the text
   * @param vocabulary the vocabulary
   * @return the two numbers
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
   * @return the share in percent, from 0 to 100; 0 for a text without tokens
   */
  public double unknownPercent() {
    return tokens == 0 ? 0 : 100.0 * unknown / tokens;
  }

  /**
   * Returns a warning if at least 10 percent of the tokens are outside the vocabulary.
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
