package org.nmt4j.experiment.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.translation.Translation;

/** Counts the unknown words of source lines and of their translations. */
public final class UnknownCount {
  /** The smallest share of unknown source words that is reported. */
  private static final double MANY = 0.1;

  private long lines;
  private long linesWithUnknown;
  private long words;
  private long sourceWords;
  private long unknownSourceWords;

  /** Counts the unknown words of the source and of the best translation. */
  public void count(Translation translation) {
    int unknown = translation.candidates().get(0).unknown();
    lines++;
    words += unknown;
    linesWithUnknown += unknown > 0 ? 1 : 0;
    sourceWords += translation.sourceWords();
    unknownSourceWords += translation.unknownSourceWords();
  }

  /**
   * Returns one line if many source words are unknown, and one line if translations hold unknown
   * words.
   */
  public List<String> report(UnknownWords way) {
    List<String> report = new ArrayList<>();
    if (unknownSourceWords > 0 && unknownSourceWords >= MANY * sourceWords) {
      report.add(
          String.format(
              Locale.ROOT,
              "%d of %d source words are outside the model's vocabulary; is the text in the"
                  + " language and the form that the model learned from?",
              unknownSourceWords,
              sourceWords));
    }
    if (words > 0) {
      String what =
          way == UnknownWords.REPLACE
              ? "replaced by source words"
              : "kept as <unk>; --unk replace puts source words there";
      report.add(
          String.format(
              Locale.ROOT,
              "%s in %d of %s, %s",
              Count.of(words, "unknown word"),
              linesWithUnknown,
              Count.of(lines, "line"),
              what));
    }
    return report;
  }
}
