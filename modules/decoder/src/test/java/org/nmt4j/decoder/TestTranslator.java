package org.nmt4j.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.encoder.DirectionJoin;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.encoder.RecurrentEncoder;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Embedding;
import org.nmt4j.nn.op.Join;
import org.nmt4j.nn.op.OutputLayer;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.nn.sequence.IdBatch;

/** A small translator from ids to ids, with all parts from the embeddings to the loss. */
final class TestTranslator {
  static final int PADDING = 0;
  static final int BEGIN = 1;
  static final int END = 2;
  static final int VOCABULARY = 9;

  private final Parameter source;
  private final Parameter target;
  private final RecurrentEncoder encoder;
  private final RecurrentDecoder decoder;
  private final OutputLayer output;

  /**
   * Declares all parameters.
   *
   * @param size the size of the decoder; with tied weights, readout and embedding must have the
   *     same width
   * @param tied whether the output layer's weight is the embedding of the target
   */
  TestTranslator(Parameters parameters, DecoderSize size, AttentionType type, boolean tied) {
    source = table(parameters, "source", size.embedding());
    target = table(parameters, "target", size.embedding());
    int width = type.memoryWidth(size.hidden());
    encoder =
        new RecurrentEncoder(
            parameters,
            new EncoderSize(
                new RecurrentSize(size.layer().type(), width / 2, size.layer().layerNorm()),
                size.embedding(),
                size.layers(),
                true,
                DirectionJoin.CONCAT,
                size.residual()));
    decoder =
        new RecurrentDecoder(parameters, size, width, type.of(parameters, size.hidden(), width));
    output =
        new OutputLayer(
            tied ? target : table(parameters, "output", size.readout()),
            parameters.declare("bias", 1, VOCABULARY, Initializer.ZEROS));
  }

  /**
   * Creates a translator with one width everywhere, so that every attention and tied weights fit.
   */
  static TestTranslator of(
      Parameters parameters,
      RecurrentSize layer,
      int layers,
      AttentionType type,
      DecoderKind kind) {
    int width = layer.hidden();
    return new TestTranslator(parameters, kind.size(layer, width, layers, width), type, true);
  }

  private static Parameter table(Parameters parameters, String name, int width) {
    return parameters.declare(name, VOCABULARY, width, Initializer.embedding(0.5, PADDING));
  }

  Parameter target() {
    return target;
  }

  RecurrentDecoder decoder() {
    return decoder;
  }

  EncoderMemory encode(Tape tape, List<int[]> sources, Dropout dropout) {
    IdBatch batch = IdBatch.of(sources, PADDING);
    Variable embedded = Embedding.apply(tape, source, batch.ids(), PADDING);
    Variable thinned = dropout.between(batch.rows()).apply(tape, embedded);
    return encoder.encode(tape, thinned, batch, dropout);
  }

  Variable embed(Tape tape, int[] ids) {
    return Embedding.apply(tape, target, ids, PADDING);
  }

  /** Returns the targets shifted right by one, with BEGIN in front, and padded. */
  static IdBatch inputs(List<int[]> targets) {
    return IdBatch.of(
        targets.stream()
            .map(ids -> IntStream.concat(IntStream.of(BEGIN), IntStream.of(ids)).toArray())
            .toList(),
        PADDING);
  }

  /** Returns the states of teacher forcing. */
  DecoderStates states(Tape tape, List<int[]> sources, List<int[]> targets, Dropout dropout) {
    EncoderMemory memory = encode(tape, sources, dropout);
    IdBatch inputs = inputs(targets);
    Variable embedded = dropout.between(inputs.rows()).apply(tape, embed(tape, inputs.ids()));
    return decoder.states(tape, memory, embedded, inputs.positions(), dropout);
  }

  /** Returns the loss of some sentences of a batch, without padding. */
  Loss loss(
      Tape tape, Variable states, List<int[]> targets, List<Integer> sentences, double scale) {
    List<Integer> rows = new ArrayList<>();
    List<Integer> wanted = new ArrayList<>();
    for (int b : sentences) {
      int[] ids = targets.get(b);
      for (int t = 0; t <= ids.length; t++) {
        rows.add(t * targets.size() + b);
        wanted.add(t < ids.length ? ids[t] : END);
      }
    }
    Variable real = Join.rows(tape, states, toArray(rows));
    return output.loss(tape, real, toArray(wanted), PADDING, new Objective(0.1, 0), scale);
  }

  private static int[] toArray(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
