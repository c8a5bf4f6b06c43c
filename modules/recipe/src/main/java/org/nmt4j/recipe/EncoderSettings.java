package org.nmt4j.recipe;

/**
 * The recurrent encoder.
 *
 * @param cell the recurrent cell
 * @param bidirectional whether every layer reads in both directions
 * @param hiddenSize the cell's width, per direction
 * @param layers the number of layers
 * @param residual whether each layer above the first adds its input to its output
 */
public record EncoderSettings(
    Cell cell, boolean bidirectional, int hiddenSize, int layers, boolean residual) {

  /** The width of the encoder's output: twice the hidden size if it reads in both directions. */
  public int outputWidth() {
    return bidirectional ? 2 * hiddenSize : hiddenSize;
  }
}
