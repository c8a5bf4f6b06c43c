package org.nmt4j.model;

import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.ModelSettings;

/** The recurrent layers that a recipe's model section asks for. */
public final class EncoderSizes {
  private EncoderSizes() {}

  /**
   * The encoder.
   *
   * @param inputs width of what it reads at each position
   */
  public static EncoderSize of(ModelSettings model, int inputs) {
    EncoderSettings encoder = model.encoder();
    return new EncoderSize(
        cell(encoder.cell()),
        inputs,
        encoder.hiddenSize(),
        encoder.layers(),
        encoder.bidirectional(),
        encoder.residual());
  }

  /** The cell of that name. */
  public static CellType cell(Cell cell) {
    return CellType.valueOf(cell.name());
  }
}
