package org.nmt4j.encoder;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Join;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.nn.sequence.IdBatch;

/**
 * Stacked recurrent layers, each in one or both directions (Schuster and Paliwal 1997).
 *
 * <p>B sentences, S positions, E embedding, H hidden size of one direction, D directions. The
 * memory is D*H wide: forward states left, backward states right.
 */
public final class RecurrentEncoder {
  private final List<List<DirectedLayer>> layers = new ArrayList<>();
  private final int width;

  /** Declares {@code encoder.layerN.forward} and {@code .backward}. */
  public RecurrentEncoder(
      Parameters parameters,
      CellType type,
      int embedding,
      int hidden,
      int count,
      boolean bidirectional) {
    this.width = bidirectional ? 2 * hidden : hidden;
    for (int layer = 0; layer < count; layer++) {
      int inputs = layer == 0 ? embedding : width;
      String name = "encoder.layer" + layer;
      List<DirectedLayer> directions = new ArrayList<>();
      directions.add(new DirectedLayer(parameters, name + ".forward", type, inputs, hidden, false));
      if (bidirectional) {
        directions.add(
            new DirectedLayer(parameters, name + ".backward", type, inputs, hidden, true));
      }
      layers.add(directions);
    }
  }

  /** Width of the memory, D*H. */
  public int width() {
    return width;
  }

  /**
   * Encodes a batch.
   *
   * @param embedded S*B x E, the embedded ids of {@code batch}; dropout already applied
   */
  public EncoderMemory encode(Tape tape, Variable embedded, IdBatch batch, Dropout dropout) {
    Variable sequence = embedded; // S*B x E
    Variable summary = null;
    for (List<DirectedLayer> directions : layers) {
      List<List<Variable>> outputs = new ArrayList<>();
      Variable last = null;
      for (DirectedLayer direction : directions) {
        List<Variable> states = direction.run(tape, sequence, batch);
        outputs.add(states);
        Variable end = direction.lastOf(states); // B x H
        last = last == null ? end : Join.columns(tape, last, end);
      }
      sequence = dropout.apply(tape, Join.steps(tape, outputs)); // S*B x D*H
      summary = last; // B x D*H
    }
    return new EncoderMemory(sequence, summary, batch.lengths());
  }
}
