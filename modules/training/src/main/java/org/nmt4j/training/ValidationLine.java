package org.nmt4j.training;

import java.util.Locale;
import org.nmt4j.model.Validation;
import org.nmt4j.recipe.yaml.Count;

/** Formats the result of a validation as a line for people. */
final class ValidationLine {
  private ValidationLine() {}

  static String of(TrainingState state, Validation validation) {
    if (validation.equals(Validation.NONE)) {
      return String.format(
          Locale.ROOT,
          "saved after %s, %s; there is no development set",
          ProgressMeter.clock(state.seconds),
          Count.of(state.updates, "update"));
    }
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "validation after %s, %s: loss %.4f",
            ProgressMeter.clock(state.seconds),
            Count.of(state.updates, "update"),
            validation.loss().mean()));
    if (!Double.isNaN(validation.loss().perplexity())) {
      line.append(String.format(Locale.ROOT, "  perplexity %.2f", validation.loss().perplexity()));
    }
    validation
        .scores()
        .forEach(
            (name, score) ->
                line.append("  ").append(name).append(' ').append(ScoreText.of(name, score)));
    return line.toString();
  }
}
