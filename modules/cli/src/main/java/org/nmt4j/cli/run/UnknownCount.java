package org.nmt4j.cli.run;

import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.translation.Translation;

/** How many words outside the vocabulary translations hold. */
public final class UnknownCount {
  private long lines;
  private long linesWithUnknown;
  private long words;

  /** Counts those of the best translation. */
  public void count(Translation translation) {
    int unknown = translation.candidates().get(0).unknown();
    lines++;
    words += unknown;
    linesWithUnknown += unknown > 0 ? 1 : 0;
  }

  public long words() {
    return words;
  }

  /** One line: how many, and what became of them. */
  public String report(UnknownWords way) {
    String what =
        way == UnknownWords.REPLACE
            ? "replaced by source words"
            : "kept as <unk>; --unk replace puts source words there";
    return "%d unknown words in %d of %d lines, %s".formatted(words, linesWithUnknown, lines, what);
  }
}
