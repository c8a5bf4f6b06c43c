package org.nmt4j.model;

import org.nmt4j.encoder.DirectionJoin;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.op.DropoutRates;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.EncoderJoin;
import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.ModelSettings;

/** The sizes of the recurrent layers that the model section of a recipe describes. */
public final class LayerSizes {
  private LayerSizes() {}

  /**
   * Returns the size of the encoder.
   *
   * @param inputs the width of the encoder's input at each position
   */
  public static EncoderSize encoder(ModelSettings model, int inputs) {
    EncoderSettings encoder = model.encoder();
    return new EncoderSize(
        new RecurrentSize(
            type(encoder.cell()),
            encoder.hiddenSize(),
            encoder.layerNorm(),
            encoder.recurrentGain()),
        inputs,
        encoder.layers(),
        encoder.bidirectional(),
        join(encoder.join()),
        encoder.residual());
  }

  /** Returns the dropout rates of training. */
  public static DropoutRates dropout(ModelSettings model) {
    return new DropoutRates(
        model.dropout(),
        model.variationalDropout(),
        model.recurrentDropout(),
        model.wordDropout().source(),
        model.wordDropout().target());
  }

  /** Returns the size of one recurrent layer. */
  public static RecurrentSize layer(Cell cell, int hidden, boolean layerNorm) {
    return new RecurrentSize(type(cell), hidden, layerNorm);
  }

  private static CellType type(Cell cell) {
    return switch (cell) {
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
      case RNN -> CellType.RNN;
      case RNN_RELU -> CellType.RNN_RELU;
    };
  }

  private static DirectionJoin join(EncoderJoin join) {
    return switch (join) {
      case CONCAT -> DirectionJoin.CONCAT;
      case SUM -> DirectionJoin.SUM;
      case MEAN -> DirectionJoin.MEAN;
    };
  }
}
