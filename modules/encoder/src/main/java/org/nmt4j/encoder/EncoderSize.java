package org.nmt4j.encoder;

import org.nmt4j.nn.cell.RecurrentSize;

/**
 * The shape of an encoder.
 *
 * @param layer cell and hidden size of one direction of every layer
 * @param embedding width of an embedded source token
 * @param bidirectional whether every layer reads in both directions
 * @param join what becomes of the states of two directions
 * @param residual whether each layer above the first adds its input to its output
 */
public record EncoderSize(
    RecurrentSize layer,
    int embedding,
    int layers,
    boolean bidirectional,
    DirectionJoin join,
    boolean residual) {

  /** Width of the memory. */
  public int width() {
    return bidirectional ? join.width(layer.hidden()) : layer.hidden();
  }
}
