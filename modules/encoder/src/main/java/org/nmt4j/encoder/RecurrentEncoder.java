package org.nmt4j.encoder;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Elementwise;
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
  private final EncoderSize size;
  private final List<List<DirectedLayer>> layers = new ArrayList<>();

  /** Declares {@code encoder.layerN.forward} and {@code .backward}. */
  public RecurrentEncoder(Parameters parameters, EncoderSize size) {
    this.size = size;
    for (int layer = 0; layer < size.layers(); layer++) {
      int inputs = layer == 0 ? size.embedding() : size.width();
      String name = "encoder.layer" + layer;
      List<DirectedLayer> directions = new ArrayList<>();
      directions.add(directed(parameters, name + ".forward", inputs, false));
      if (size.bidirectional()) {
        directions.add(directed(parameters, name + ".backward", inputs, true));
      }
      layers.add(directions);
    }
  }

  private DirectedLayer directed(Parameters parameters, String name, int inputs, boolean backward) {
    return new DirectedLayer(parameters, name, size.layer(), inputs, backward);
  }

  /** Width of the memory, D*H. */
  public int width() {
    return size.width();
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
      Variable above = dropout.apply(tape, Join.steps(tape, outputs)); // S*B x D*H
      boolean skips = size.residual() && summary != null;
      sequence = skips ? Elementwise.add(tape, above, sequence) : above;
      summary = last; // B x D*H
    }
    return new EncoderMemory(sequence, summary, batch.lengths());
  }
}
