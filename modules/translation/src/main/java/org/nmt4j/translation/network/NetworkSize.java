package org.nmt4j.translation.network;

import org.nmt4j.nn.cell.CellType;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.ModelSettings;
import org.nmt4j.recipe.TieEmbeddings;

/** The widths that follow from a recipe and its vocabularies. */
public record NetworkSize(ModelSettings settings, int sourceVocabulary, int targetVocabulary) {
  /**
   * Width of the attentional state: the output layer multiplies it, so it is as wide as an embedding
   * when both are one matrix.
   */
  int readout() {
    return settings.tieEmbeddings() == TieEmbeddings.NONE
        ? settings.decoder().hiddenSize()
        : settings.embeddingSize();
  }

  static CellType cell(Cell cell) {
    return switch (cell) {
      case LSTM -> CellType.LSTM;
      case GRU -> CellType.GRU;
    };
  }
}
