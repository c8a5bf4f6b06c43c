package org.nmt4j.language;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.encoder.RecurrentEncoder;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.DropoutRates;
import org.nmt4j.nn.op.Embedding;
import org.nmt4j.nn.op.Join;
import org.nmt4j.nn.op.OutputLayer;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * A recurrent language model (Mikolov et al. 2010): recurrent layers in one direction, and a
 * softmax over the next token.
 *
 * <p>B rows, S positions, E embedding, H hidden size, V vocabulary, N positions with a next token.
 */
final class LanguageNetwork {
  private final Parameters parameters = new Parameters();
  private final EncoderSize size;
  private final DropoutRates dropout;
  private final Parameter table;
  private final RecurrentEncoder encoder;
  private final OutputLayer output;

  /** Declares all parameters. The caller initializes them. */
  LanguageNetwork(EncoderSize size, int vocabulary, DropoutRates dropout) {
    this.size = size;
    this.dropout = dropout;
    table = table("embedding", vocabulary, size.embedding());
    encoder = new RecurrentEncoder(parameters, size);
    output =
        new OutputLayer(
            table("output.weight", vocabulary, encoder.width()),
            parameters.declare("output.bias", 1, vocabulary, Initializer.ZEROS));
  }

  private Parameter table(String name, int rows, int columns) {
    return parameters.declare(
        name, rows, columns, Initializer.embedding(1 / Math.sqrt(columns), Vocabulary.PAD));
  }

  Parameters parameters() {
    return parameters;
  }

  /** Returns a copy of the network and its values in double precision. */
  LanguageNetwork inDouble() {
    LanguageNetwork copy = new LanguageNetwork(size, table.rows(), dropout);
    copy.parameters.initializeInDouble(parameters);
    return copy;
  }

  /** Returns new states of zeros. */
  CarriedState newState(int rows) {
    return new CarriedState(size, parameters, rows);
  }

  /** The loss of a pass, and the states after the pass. */
  record Outcome(Loss loss, List<RecurrentState> states) {}

  /**
   * Computes the loss of the next tokens.
   *
   * @param before the states of the layers before the pass, which receive no gradient; empty for
   *     zeros
   * @param scale the factor of all gradients
   */
  Outcome loss(
      Tape tape,
      LanguageBatch batch,
      List<RecurrentState> before,
      double smoothing,
      double scale,
      long dropoutKey) {
    Dropout drop = new Dropout(dropout, dropoutKey);
    RecurrentEncoder.Encoding encoding = encode(tape, batch.input(), before, drop);
    Variable states = Join.rows(tape, encoding.memory().states(), batch.rows()); // N x H
    Objective objective = new Objective(smoothing, 0);
    Loss loss = output.loss(tape, states, batch.expected(), Vocabulary.PAD, objective, scale);
    return new Outcome(loss, encoding.states());
  }

  /**
   * The likelihood of the next tokens.
   *
   * @param values the log-probability of each next token, in nats
   * @param states the states after the pass
   */
  record Likelihood(double[] values, List<RecurrentState> states) {}

  /**
   * Computes the likelihood of the next tokens.
   *
   * @param before the states of the layers before the pass; empty for zeros
   */
  Likelihood logProbabilities(Tape tape, LanguageBatch batch, List<RecurrentState> before) {
    RecurrentEncoder.Encoding encoding = encode(tape, batch.input(), before, Dropout.none());
    Variable states = Join.rows(tape, encoding.memory().states(), batch.rows());
    return new Likelihood(
        output.logProbabilities(tape, states.value(), batch.expected()), encoding.states());
  }

  /** The scores of the next token, B x V, and the states after one token. */
  record Step(Matrix logits, List<RecurrentState> states) {}

  /** Reads one token in each row. */
  Step step(Tape tape, int[] tokens, List<RecurrentState> before) {
    List<int[]> sequences = new ArrayList<>();
    for (int token : tokens) {
      sequences.add(new int[] {token});
    }
    RecurrentEncoder.Encoding encoding =
        encode(tape, IdBatch.of(sequences, Vocabulary.PAD), before, Dropout.none());
    return new Step(output.logits(tape, encoding.memory().states().value()), encoding.states());
  }

  private RecurrentEncoder.Encoding encode(
      Tape tape, IdBatch input, List<RecurrentState> before, Dropout drop) {
    Variable embedded = Embedding.apply(tape, table, input.ids(), Vocabulary.PAD); // S*B x E
    Variable words = drop.sourceWords(tape, embedded, input.ids());
    return encoder.encodeFrom(
        tape, drop.between(input.rows()).apply(tape, words), input, drop, before);
  }
}
