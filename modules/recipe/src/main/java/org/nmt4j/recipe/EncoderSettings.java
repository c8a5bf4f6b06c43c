package org.nmt4j.recipe;

/**
 * The recurrent encoder.
 *
 * @param cell the recurrent cell
 * @param bidirectional whether every layer reads in both directions
 * @param hiddenSize the cell's width, per direction
 * @param layers the number of layers
 */
public record EncoderSettings(Cell cell, boolean bidirectional, int hiddenSize, int layers) {

  /** The width of the encoder's output: twice the hidden size if it reads in both directions. */
  public int outputWidth() {
    return bidirectional ? 2 * hiddenSize : hiddenSize;
  }
}
