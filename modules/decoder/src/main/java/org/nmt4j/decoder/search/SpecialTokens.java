package org.nmt4j.decoder.search;

import java.util.Locale;
import java.util.Set;

/**
 * The ids of the special tokens.
 *
 * @param pad pads rows to a common length; never predicted
 * @param bos stands before the first token; never predicted
 * @param eos ends a sequence
 * @param unk stands for every word outside the vocabulary
 */
public record SpecialTokens(int pad, int bos, int eos, int unk) {

  /** Checks that the ids differ and that none is negative. */
  public SpecialTokens {
    if (Math.min(Math.min(pad, bos), Math.min(eos, unk)) < 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "special tokens: found a negative id in pad %d, bos %d, eos %d, unk %d",
              pad,
              bos,
              eos,
              unk));
    }
    try {
      Set.of(pad, bos, eos, unk);
    } catch (IllegalArgumentException equalIds) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "special tokens: expected four different ids, found pad %d, bos %d, eos %d, unk %d",
              pad,
              bos,
              eos,
              unk),
          equalIds);
    }
  }
}
