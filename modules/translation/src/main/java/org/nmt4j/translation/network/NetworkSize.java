package org.nmt4j.translation.network;

import org.nmt4j.decoder.DecoderSize;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.DecoderSettings;
import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.ModelSettings;

/** The widths that follow from a recipe and its vocabularies. */
public record NetworkSize(ModelSettings settings, int sourceVocabulary, int targetVocabulary) {
  EncoderSize encoder() {
    EncoderSettings encoder = settings.encoder();
    return new EncoderSize(
        cell(encoder.cell()),
        settings.embeddingSize(),
        encoder.hiddenSize(),
        encoder.layers(),
        encoder.bidirectional(),
        encoder.residual());
  }

  DecoderSize decoder() {
    DecoderSettings decoder = settings.decoder();
    return new DecoderSize(
        cell(decoder.cell()),
        settings.embeddingSize(),
        decoder.hiddenSize(),
        decoder.layers(),
        settings.outputWidth(),
        settings.attention().inputFeeding(),
        decoder.residual());
  }

  private static CellType cell(Cell cell) {
    return switch (cell) {
      case RNN -> CellType.RNN;
      case LSTM -> CellType.LSTM;
      case GRU -> CellType.GRU;
      case GRU_RESET_BEFORE -> CellType.GRU_RESET_BEFORE;
    };
  }
}
