package org.nmt4j.tokenization;

import java.util.SplittableRandom;

/** Makes short texts of characters that often cause trouble. The same seed makes the same texts. */
public final class RandomText {
  private static final String[] SNIPPETS = {
    " ",
    "  ",
    "\t",
    "\u00A0",
    "a",
    "B",
    "ß",
    "Wort",
    "don't",
    "3",
    "1,000.50",
    ".",
    ",",
    "...",
    "(",
    ")",
    "\"",
    "'",
    "„",
    "“",
    "-",
    "@",
    "@@",
    "@@ ",
    "@@\uFFEE",
    "￭",
    "￮",
    "￮0",
    "￮1",
    "▁",
    "▁▁",
    "<s>",
    "</s>",
    "<unk>",
    "<pad>",
    "</w>",
    "中文",
    "日本語です",
    "مرحبا",
    "हिन्दी",
    "e\u0301",
    "\u0301",
    "\uD83D\uDE00",
    "👩‍👩‍👧‍👦",
    "👍🏽",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "🇩🇪",
    "\u200D",
    "\u200B",
    "\uFEFF",
    "\uD800",
    "\uDC00",
    "𝔸𝔹",
    "\u0000",
    "\r",
    "\n",
    "\u2028",
    "€",
    "%",
    "_",
    "/",
    "http://x.de/a_b?c=1#d",
    "％",
    "İ",
    "ﬁ"
  };

  private final SplittableRandom random;

  /**
   * Creates a maker of texts.
   *
   * @param seed the seed of the texts
   */
  public RandomText(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Returns the next text, a mixture of troublesome snippets and random characters. */
  public String next() {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(12);
    for (int i = 0; i < parts; i++) {
      switch (random.nextInt(8)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 2 -> text.append((char) random.nextInt(0x300));
        default -> text.append(SNIPPETS[random.nextInt(SNIPPETS.length)]);
      }
    }
    return text.toString();
  }
}
