package org.nmt4j.decoder;

import org.nmt4j.nn.cell.CellType;

/**
 * The shape of a decoder.
 *
 * @param embedding width of an embedded target token
 * @param hidden hidden size of every layer
 * @param readout width of the attentional state that the output layer sees
 * @param inputFeeding whether the attentional state is also an input of the next step
 * @param residual whether each layer above the first adds its input to its output
 */
public record DecoderSize(
    CellType cell,
    int embedding,
    int hidden,
    int layers,
    int readout,
    boolean inputFeeding,
    boolean residual) {}
