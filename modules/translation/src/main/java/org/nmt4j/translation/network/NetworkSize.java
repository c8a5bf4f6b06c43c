package org.nmt4j.translation.network;

import org.nmt4j.nn.cell.CellType;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.ModelSettings;

/** The widths that follow from a recipe and its vocabularies. */
public record NetworkSize(ModelSettings settings, int sourceVocabulary, int targetVocabulary) {
  static CellType cell(Cell cell) {
    return switch (cell) {
      case LSTM -> CellType.LSTM;
      case GRU -> CellType.GRU;
    };
  }
}
