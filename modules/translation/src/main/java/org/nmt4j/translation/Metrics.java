package org.nmt4j.translation;

import org.nmt4j.evaluation.BleuOptions;
import org.nmt4j.evaluation.BleuTokenizer;
import org.nmt4j.evaluation.Smoothing;
import org.nmt4j.recipe.EvaluationSettings;

/** The metrics of a recipe. */
public final class Metrics {
  private Metrics() {}

  /** BLEU as the recipe's evaluation section wants it. */
  public static BleuOptions bleuOptions(EvaluationSettings settings) {
    return new BleuOptions(
        BleuTokenizer.named(settings.tokenize()), Smoothing.EXP, settings.lowercase());
  }
}
