package org.nmt4j.recipe;

/**
 * The recurrent encoder.
 *
 * @param cell the recurrent cell
 * @param bidirectional whether every layer reads in both directions
 * @param join what becomes of the states of two directions
 * @param hiddenSize the cell's width, per direction
 * @param layers the number of layers
 * @param residual whether each layer above the first adds its input to its output
 * @param layerNorm whether the cell is layer-normalised
 * @param recurrentGain what the singular values of recurrent weights start as
 */
public record EncoderSettings(
    Cell cell,
    boolean bidirectional,
    EncoderJoin join,
    int hiddenSize,
    int layers,
    boolean residual,
    boolean layerNorm,
    double recurrentGain) {

  /**
   * The width of the encoder's output: twice the hidden size where directions stand side by side.
   */
  public int outputWidth() {
    return bidirectional && join == EncoderJoin.CONCAT ? 2 * hiddenSize : hiddenSize;
  }
}
