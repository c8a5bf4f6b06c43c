package org.nmt4j.translation;

import java.util.List;
import org.nmt4j.evaluation.confidence.PlattScaling;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;

/**
 * The calibration of the confidence in words. {@link JudgedTranslations#fit} fits it, and {@link
 * CalibratedModel} stores it in a model.
 *
 * @param scaling turns the probability of a word into the probability that the word is right
 * @param models the number of models that translated together when it was fitted
 */
public record WordCalibration(PlattScaling scaling, int models) {
  private static final List<String> NAMES = List.of("slope", "intercept", "models");

  /** Returns the calibration as text: a name, a space and a number on each line. */
  String toText() {
    return NamedNumbers.toText(NAMES, List.of(scaling.slope(), scaling.intercept(), models));
  }

  /**
   * Parses the text that {@link #toText} returns.
   *
   * @throws DataException if a line is missing or superfluous, or has a wrong name or number
   */
  static WordCalibration read(LineReader lines) {
    NamedNumbers numbers = new NamedNumbers(lines);
    double slope = numbers.next(NAMES.get(0), -Double.MAX_VALUE, Double.MAX_VALUE);
    double intercept = numbers.next(NAMES.get(1), -Double.MAX_VALUE, Double.MAX_VALUE);
    double models = numbers.next(NAMES.get(2), 1, Integer.MAX_VALUE);
    numbers.end();
    return new WordCalibration(new PlattScaling(slope, intercept), (int) models);
  }
}
