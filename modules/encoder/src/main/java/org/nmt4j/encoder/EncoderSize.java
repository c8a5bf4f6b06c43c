package org.nmt4j.encoder;

import org.nmt4j.nn.cell.CellType;

/**
 * The shape of an encoder.
 *
 * @param embedding width of an embedded source token
 * @param hidden hidden size of one direction of every layer
 * @param bidirectional whether every layer reads in both directions
 * @param residual whether each layer above the first adds its input to its output
 */
public record EncoderSize(
    CellType cell, int embedding, int hidden, int layers, boolean bidirectional, boolean residual) {

  /** Width of the memory: the directions side by side. */
  public int width() {
    return bidirectional ? 2 * hidden : hidden;
  }
}
