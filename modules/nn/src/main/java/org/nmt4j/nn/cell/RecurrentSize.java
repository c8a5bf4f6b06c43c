package org.nmt4j.nn.cell;

/**
 * The shape of a recurrent layer, but for the width of its input.
 *
 * @param hidden H, width of the hidden state
 * @param layerNorm whether projections, and an LSTM's cell where it is read, are layer-normalised
 */
public record RecurrentSize(CellType type, int hidden, boolean layerNorm) {
  /** Without layer normalisation. */
  public RecurrentSize(CellType type, int hidden) {
    this(type, hidden, false);
  }

  /** GH, width of the projections: a block for each gate. */
  public int gateWidth() {
    return type.gates() * hidden;
  }

  /** Width of what is carried over time beside the hidden state; 0 for cells without. */
  public int cellWidth() {
    return (type.states() - 1) * hidden;
  }
}
