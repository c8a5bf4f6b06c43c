package org.nmt4j.encoder;

import org.nmt4j.nn.cell.RecurrentSize;

/**
 * The shape of an encoder.
 *
 * @param layer the cell and the hidden size of one direction of every layer
 * @param embedding the width of an embedded source token
 * @param bidirectional whether every layer reads in both directions
 * @param join how the states of two directions are joined
 * @param residual whether each layer above the first adds its input to its output
 */
public record EncoderSize(
    RecurrentSize layer,
    int embedding,
    int layers,
    boolean bidirectional,
    DirectionJoin join,
    boolean residual) {

  /** Returns the width of the memory. */
  public int width() {
    return bidirectional ? join.width(layer.hidden()) : layer.hidden();
  }
}
