package org.nmt4j.translation.network;

import org.nmt4j.decoder.DecoderSize;
import org.nmt4j.encoder.DirectionJoin;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.DecoderSettings;
import org.nmt4j.recipe.EncoderJoin;
import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.ModelSettings;

/** The widths that follow from a recipe and its vocabularies. */
public record NetworkSize(ModelSettings settings, int sourceVocabulary, int targetVocabulary) {
  EncoderSize encoder() {
    EncoderSettings encoder = settings.encoder();
    return new EncoderSize(
        new RecurrentSize(cell(encoder.cell()), encoder.hiddenSize(), encoder.layerNorm()),
        settings.embeddingSize(),
        encoder.layers(),
        encoder.bidirectional(),
        join(encoder.join()),
        encoder.residual());
  }

  DecoderSize decoder() {
    DecoderSettings decoder = settings.decoder();
    return new DecoderSize(
        new RecurrentSize(cell(decoder.cell()), decoder.hiddenSize(), decoder.layerNorm()),
        settings.embeddingSize(),
        decoder.layers(),
        settings.outputWidth(),
        settings.attention().inputFeeding(),
        decoder.residual());
  }

  private static DirectionJoin join(EncoderJoin join) {
    return switch (join) {
      case CONCAT -> DirectionJoin.CONCAT;
      case SUM -> DirectionJoin.SUM;
      case MEAN -> DirectionJoin.MEAN;
    };
  }

  private static CellType cell(Cell cell) {
    return switch (cell) {
      case RNN -> CellType.RNN;
      case RNN_RELU -> CellType.RNN_RELU;
      case LSTM -> CellType.LSTM;
      case LSTM_NO_INPUT_GATE -> CellType.LSTM_NO_INPUT_GATE;
      case LSTM_NO_FORGET_GATE -> CellType.LSTM_NO_FORGET_GATE;
      case LSTM_NO_OUTPUT_GATE -> CellType.LSTM_NO_OUTPUT_GATE;
      case LSTM_NO_INPUT_ACTIVATION -> CellType.LSTM_NO_INPUT_ACTIVATION;
      case LSTM_NO_OUTPUT_ACTIVATION -> CellType.LSTM_NO_OUTPUT_ACTIVATION;
      case LSTM_COUPLED_GATES -> CellType.LSTM_COUPLED_GATES;
      case LSTM_PEEPHOLES -> CellType.LSTM_PEEPHOLES;
      case LSTM_FULL_GATE_RECURRENCE -> CellType.LSTM_FULL_GATE_RECURRENCE;
      case GRU -> CellType.GRU;
      case GRU_RESET_BEFORE -> CellType.GRU_RESET_BEFORE;
    };
  }
}
