package org.nmt4j.encoder;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Elementwise;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.nn.sequence.IdBatch;

/**
 * Stacked recurrent layers, each in one or both directions (Schuster and Paliwal 1997).
 *
 * <p>B sentences, S positions, E embedding, H hidden size of one direction. M is the width of the
 * memory: 2H if two directions are concatenated, else H.
 */
public final class RecurrentEncoder {
  private final EncoderSize size;
  private final List<List<DirectedLayer>> layers = new ArrayList<>();

  /** Creates an encoder and declares {@code encoder.layerN.forward} and {@code .backward}. */
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

  /** Returns M, the width of the memory. */
  public int width() {
    return size.width();
  }

  /**
   * Encodes a batch.
   *
   * @param embedded S*B x E, the embedded ids of {@code batch}; dropout already applied
   */
  public EncoderMemory encode(Tape tape, Variable embedded, IdBatch batch, Dropout dropout) {
    return encodeFrom(tape, embedded, batch, dropout, List.of()).memory();
  }

  /**
   * The result of encoding a batch.
   *
   * @param states the final state of each layer; empty for an encoder of two directions
   */
  public record Encoding(EncoderMemory memory, List<RecurrentState> states) {}

  /**
   * Encodes a batch that begins with the given states, such as the final states of another batch.
   *
   * @param before the first state of each layer of a single direction; empty for zeros
   */
  public Encoding encodeFrom(
      Tape tape, Variable embedded, IdBatch batch, Dropout dropout, List<RecurrentState> before) {
    List<RecurrentState> after = new ArrayList<>();
    Variable sequence = embedded; // S*B x E
    Variable summary = null;
    for (List<DirectedLayer> directions : layers) {
      List<List<Variable>> outputs = new ArrayList<>();
      List<Variable> ends = new ArrayList<>();
      for (DirectedLayer direction : directions) {
        RecurrentState first = before.isEmpty() ? null : before.get(after.size());
        List<RecurrentState> states = direction.run(tape, sequence, batch, dropout, first);
        outputs.add(states.stream().map(RecurrentState::hidden).toList());
        ends.add(direction.finalState(states).hidden()); // B x H
        if (!size.bidirectional()) {
          after.add(direction.finalState(states));
        }
      }
      boolean skips = size.residual() && summary != null;
      summary = joined(tape, ends); // B x M
      Variable states = size.join().apply(tape, outputs); // S*B x M
      Variable above = dropout.between(batch.rows()).apply(tape, states);
      sequence = skips ? Elementwise.add(tape, above, sequence) : above;
    }
    return new Encoding(new EncoderMemory(sequence, summary, batch.lengths()), after);
  }

  private Variable joined(Tape tape, List<Variable> ends) {
    return ends.size() == 1
        ? ends.get(0)
        : size.join().apply(tape, ends.stream().map(List::of).toList());
  }
}
