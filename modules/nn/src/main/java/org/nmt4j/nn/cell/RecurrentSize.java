package org.nmt4j.nn.cell;

/**
 * The shape of a recurrent layer, but for the width of its input.
 *
 * @param hidden H, width of the hidden state
 * @param layerNorm whether projections, and an LSTM's cell where it is read, are layer-normalised
 * @param gain what the singular values of the recurrent weights of each gate start as
 */
public record RecurrentSize(CellType type, int hidden, boolean layerNorm, double gain) {
  /** Without layer normalisation. */
  public RecurrentSize(CellType type, int hidden) {
    this(type, hidden, false);
  }

  /** With orthogonal recurrent weights. */
  public RecurrentSize(CellType type, int hidden, boolean layerNorm) {
    this(type, hidden, layerNorm, 1);
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
