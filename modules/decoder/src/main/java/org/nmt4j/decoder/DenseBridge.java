package org.nmt4j.decoder;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.op.Activations;
import org.nmt4j.nn.op.Join;
import org.nmt4j.nn.op.Linear;

/**
 * Computes the first state of the decoder from the encoder's summary: tanh(W summary + b), cut into
 * the hidden and cell vectors of every layer. The summary is B x F, W is F x LnH, b is 1 x LnH. B
 * sentences, F summary width, H units, L layers, n vectors in the state of a layer.
 */
final class DenseBridge {
  private final Linear dense;
  private final RecurrentSize size;
  private final int layers;

  DenseBridge(Parameters parameters, RecurrentSize size, int summaryWidth, int layers) {
    this.size = size;
    this.layers = layers;
    int vectors = layers * size.type().states();
    this.dense =
        new Linear(
            parameters,
            "decoder.bridge",
            summaryWidth,
            vectors * size.hidden(),
            Initializer.xavier(vectors),
            Initializer.ZEROS);
  }

  List<RecurrentState> apply(Tape tape, Variable summary) {
    Variable all = Activations.tanhInPlace(tape, dense.apply(tape, summary)); // B x vectors*H
    List<RecurrentState> states = new ArrayList<>();
    int hidden = size.hidden();
    int carried = size.cellWidth();
    for (int layer = 0; layer < layers; layer++) {
      int from = layer * (hidden + carried);
      Variable h = Join.part(tape, all, from, hidden);
      Variable c = carried > 0 ? Join.part(tape, all, from + hidden, carried) : null;
      states.add(new RecurrentState(h, c));
    }
    return states;
  }
}
