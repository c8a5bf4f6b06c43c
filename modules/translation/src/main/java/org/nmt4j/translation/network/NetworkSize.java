package org.nmt4j.translation.network;

import org.nmt4j.decoder.DecoderSize;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.model.EncoderSizes;
import org.nmt4j.recipe.DecoderSettings;
import org.nmt4j.recipe.ModelSettings;

/** The widths that follow from a recipe and its vocabularies. */
public record NetworkSize(ModelSettings settings, int sourceVocabulary, int targetVocabulary) {
  EncoderSize encoder() {
    return EncoderSizes.of(settings, settings.embeddingSize());
  }

  DecoderSize decoder() {
    DecoderSettings decoder = settings.decoder();
    return new DecoderSize(
        EncoderSizes.cell(decoder.cell()),
        settings.embeddingSize(),
        decoder.hiddenSize(),
        decoder.layers(),
        settings.outputWidth(),
        settings.attention().inputFeeding(),
        decoder.residual());
  }
}
