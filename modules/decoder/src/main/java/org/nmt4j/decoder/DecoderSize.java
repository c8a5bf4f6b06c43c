package org.nmt4j.decoder;

import org.nmt4j.nn.cell.RecurrentSize;

/**
 * The shape of a decoder.
 *
 * @param layer cell and hidden size of every layer
 * @param embedding width of an embedded target token
 * @param readout width of the attentional state that the output layer sees
 * @param inputFeeding whether the attentional state is also an input of the next step
 * @param residual whether each layer above the first adds its input to its output
 */
public record DecoderSize(
    RecurrentSize layer,
    int embedding,
    int layers,
    int readout,
    boolean inputFeeding,
    boolean residual) {
  /** H, hidden size of every layer. */
  public int hidden() {
    return layer.hidden();
  }
}
