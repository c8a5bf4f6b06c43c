package org.nmt4j.translation;

import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.bleu.Bleu;
import org.nmt4j.evaluation.bleu.BleuOptions;
import org.nmt4j.evaluation.chrf.Chrf;
import org.nmt4j.evaluation.chrf.ChrfOptions;

/** The metrics by which {@link MinimumRisk} compares candidates. */
public enum Utility {
  /** chrF of a sentence, with the defaults of sacreBLEU. */
  CHRF("chrf", new Chrf(ChrfOptions.DEFAULTS)),
  /** BLEU of a sentence, with the defaults of sacreBLEU. */
  BLEU("bleu", new Bleu(BleuOptions.DEFAULTS));

  private final String spelling;
  private final TextMetric metric;

  Utility(String spelling, TextMetric metric) {
    this.spelling = spelling;
    this.metric = metric;
  }

  TextMetric metric() {
    return metric;
  }

  /** Returns the name on a command line. */
  @Override
  public String toString() {
    return spelling;
  }
}
