package org.nmt4j.model;

import org.nmt4j.encoder.DirectionJoin;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.op.DropoutRates;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.ModelSettings;

/** The recurrent layers that a recipe's model section asks for; the enums share their names. */
public final class LayerSizes {
  private LayerSizes() {}

  /**
   * The encoder.
   *
   * @param inputs width of what it reads at each position
   */
  public static EncoderSize encoder(ModelSettings model, int inputs) {
    EncoderSettings encoder = model.encoder();
    return new EncoderSize(
        new RecurrentSize(
            CellType.valueOf(encoder.cell().name()),
            encoder.hiddenSize(),
            encoder.layerNorm(),
            encoder.recurrentGain()),
        inputs,
        encoder.layers(),
        encoder.bidirectional(),
        DirectionJoin.valueOf(encoder.join().name()),
        encoder.residual());
  }

  /** How training thins the network out. */
  public static DropoutRates dropout(ModelSettings model) {
    return new DropoutRates(model.dropout(), model.variationalDropout(), model.recurrentDropout());
  }

  /** One recurrent layer. */
  public static RecurrentSize layer(Cell cell, int hidden, boolean layerNorm) {
    return new RecurrentSize(CellType.valueOf(cell.name()), hidden, layerNorm);
  }
}
