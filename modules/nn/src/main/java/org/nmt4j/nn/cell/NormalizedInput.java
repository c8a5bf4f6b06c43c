package org.nmt4j.nn.cell;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.LayerNorm;

/**
 * A cell whose projected input, B x GH, is layer-normalised at each step (Ba, Kiros and Hinton
 * 2016, eq. 20).
 */
record NormalizedInput(LayerNorm norm, Recurrence cell) implements Recurrence {
  @Override
  public Loop loop(Tape tape, int steps, int rows, Dropout dropout) {
    Loop inner = cell.loop(tape, steps, rows, dropout);
    return (x, before, active) -> inner.advance(norm.apply(tape, x), before, active);
  }
}
