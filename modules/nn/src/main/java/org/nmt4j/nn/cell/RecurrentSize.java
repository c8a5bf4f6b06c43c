package org.nmt4j.nn.cell;

/**
 * The shape of a recurrent layer, except the width of its input.
 *
 * @param hidden H, the width of the hidden state
 * @param layerNorm whether the projections, and the cell of an LSTM before its output, are
 *     layer-normalised
 * @param gain the initial singular values of each gate's recurrent weight
 */
public record RecurrentSize(CellType type, int hidden, boolean layerNorm, double gain) {
  /** Creates a size without layer normalisation. */
  public RecurrentSize(CellType type, int hidden) {
    this(type, hidden, false);
  }

  /** Creates a size with a gain of 1. */
  public RecurrentSize(CellType type, int hidden, boolean layerNorm) {
    this(type, hidden, layerNorm, 1);
  }

  /** Returns GH, the width of the projections. */
  public int gateWidth() {
    return type.gates() * hidden;
  }

  /**
   * Returns the width of the state without the hidden state, which is 0 for cells that carry only
   * the hidden state.
   */
  public int cellWidth() {
    return (type.states() - 1) * hidden;
  }
}
