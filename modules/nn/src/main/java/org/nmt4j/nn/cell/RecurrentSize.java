package org.nmt4j.nn.cell;

/**
 * The shape of a recurrent layer, but for the width of its input.
 *
 * @param hidden H, width of the hidden state
 */
public record RecurrentSize(CellType type, int hidden) {
  /** GH, width of the projections: a block for each gate. */
  public int gateWidth() {
    return type.gates() * hidden;
  }

  /** Width of what is carried over time beside the hidden state; 0 for cells without. */
  public int cellWidth() {
    return (type.states() - 1) * hidden;
  }
}
