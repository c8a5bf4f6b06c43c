package org.nmt4j.translation.network;

import org.nmt4j.decoder.DecoderSize;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.model.LayerSizes;
import org.nmt4j.recipe.DecoderOutput;
import org.nmt4j.recipe.DecoderSettings;
import org.nmt4j.recipe.ModelSettings;

/** The sizes of a translation network, which follow from a recipe and its vocabularies. */
public record NetworkSize(ModelSettings settings, int sourceVocabulary, int targetVocabulary) {
  EncoderSize encoder() {
    return LayerSizes.encoder(settings, settings.embeddingSize());
  }

  DecoderSize decoder() {
    DecoderSettings decoder = settings.decoder();
    return new DecoderSize(
        LayerSizes.layer(decoder.cell(), decoder.hiddenSize(), decoder.layerNorm()),
        settings.embeddingSize(),
        decoder.layers(),
        settings.outputWidth(),
        settings.attention().inputFeeding(),
        decoder.residual(),
        decoder.conditional(),
        decoder.output() == DecoderOutput.DEEP,
        decoder.contextGate(),
        decoder.copy());
  }
}
