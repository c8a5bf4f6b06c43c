package org.nmt4j.spark;

import java.io.Serializable;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;

/**
 * How texts are translated.
 *
 * @param beamSize the number of hypotheses; 0 for that of the model's recipe
 * @param nBest the translations of each text
 * @param aligns whether translations keep their attention
 */
record SearchSettings(int beamSize, int nBest, boolean aligns) implements Serializable {

  /** Returns the options for a model. */
  private TranslationOptions options(TranslationModel model) {
    TranslationOptions options = TranslationOptions.of(model.recipe().decoding());
    if (beamSize > 0) {
      options = options.withBeamSize(beamSize);
    }
    options = options.withNBest(nBest);
    return aligns ? options.withAttention() : options;
  }

  /** Creates a translator, which does not close the workers. */
  Translator translator(TranslationModel model, Workers workers) {
    return new Translator(model, options(model), workers);
  }

  /**
   * Checks that the settings fit a model.
   *
   * @throws IllegalArgumentException if they do not
   */
  void check(TranslationModel model) {
    try (Workers workers = new Workers(1);
        Translator translator = translator(model, workers)) {
      // The translator has checked its options.
    }
  }
}
