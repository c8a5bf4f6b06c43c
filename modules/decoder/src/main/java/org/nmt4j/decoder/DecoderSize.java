package org.nmt4j.decoder;

import org.nmt4j.nn.cell.RecurrentSize;

/**
 * The shape of a decoder.
 *
 * @param layer the cell and the hidden size of every layer
 * @param embedding the width of an embedded target token
 * @param readout the width of the attentional state, which the output layer reads
 * @param inputFeeding whether the attentional state is also an input of the next step
 * @param residual whether each layer above the first adds its input to its output
 * @param conditional whether the lowest layer attends between two transitions
 * @param deepOutput whether the attentional state also reads the token before
 * @param contextGate whether a gate weighs the context in the attentional state
 * @param copying whether a gate weighs generated tokens against copied ones
 */
public record DecoderSize(
    RecurrentSize layer,
    int embedding,
    int layers,
    int readout,
    boolean inputFeeding,
    boolean residual,
    boolean conditional,
    boolean deepOutput,
    boolean contextGate,
    boolean copying) {
  /** Returns H, the hidden size of every layer. */
  public int hidden() {
    return layer.hidden();
  }
}
