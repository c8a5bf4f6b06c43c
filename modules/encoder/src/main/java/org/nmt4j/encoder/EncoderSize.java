package org.nmt4j.encoder;

import org.nmt4j.nn.cell.RecurrentSize;

/**
 * The shape of an encoder.
 *
 * @param layer cell and hidden size of one direction of every layer
 * @param embedding width of an embedded source token
 * @param bidirectional whether every layer reads in both directions
 * @param residual whether each layer above the first adds its input to its output
 */
public record EncoderSize(
    RecurrentSize layer, int embedding, int layers, boolean bidirectional, boolean residual) {

  /** Width of the memory: the directions side by side. */
  public int width() {
    return bidirectional ? 2 * layer.hidden() : layer.hidden();
  }
}
