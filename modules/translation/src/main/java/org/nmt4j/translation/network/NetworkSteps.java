package org.nmt4j.translation.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nmt4j.decoder.DecoderState;
import org.nmt4j.decoder.DecoderStep;
import org.nmt4j.decoder.Stepper;
import org.nmt4j.decoder.search.Step;
import org.nmt4j.decoder.search.StepModel;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.CopiedTokens;
import org.nmt4j.nn.kernel.CopyMixture;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.nn.sequence.IdBatch;

/** Computes the steps of a search over one batch of source sentences. */
public final class NetworkSteps implements StepModel<DecoderState> {
  private final TranslationNetwork network;
  private final SearchMemory working;
  private final Workers workers;
  private final Tape tape;
  private final EncoderMemory memory;
  private final Stepper stepper;
  private final ListedOutput listed;
  private final List<CopiedTokens> copied;
  private final Runnable beforeStep;

  /**
   * Encodes the batch.
   *
   * @param working memory that no other search uses meanwhile
   * @param workers threads; idle ones help with a step
   * @param source the source ids, with EOS after each sentence
   * @param lists the ids of the allowed tokens of each sentence, ascending, with all tokens that
   *     the network can copy; empty to allow all
   * @param beforeStep called before each step; it may throw an exception to end the search
   */
  public NetworkSteps(
      TranslationNetwork network,
      Kernels kernels,
      SearchMemory working,
      Workers workers,
      IdBatch source,
      Optional<List<int[]>> lists,
      Runnable beforeStep) {
    beforeStep.run();
    this.network = network;
    this.beforeStep = beforeStep;
    this.working = working;
    this.workers = workers;
    this.tape = Tape.inference(kernels, working.sentences(), network.parameters());
    this.memory = new PartwiseEncoder(network, working).encode(tape, source);
    this.stepper = network.stepper(tape, memory);
    this.listed = lists.map(each -> new ListedOutput(tape, network.output(), each)).orElse(null);
    this.copied = network.copies().map(map -> copied(map, source)).orElse(null);
  }

  /** Returns the columns of the log-probabilities that each sentence can copy. */
  private List<CopiedTokens> copied(CopyMap map, IdBatch source) {
    List<CopiedTokens> sentences = map.of(source);
    return listed == null
        ? sentences
        : IntStream.range(0, sentences.size())
            .mapToObj(sentence -> listed.columns(sentence, sentences.get(sentence)))
            .toList();
  }

  @Override
  public int vocabularySize() {
    return network.output().weight().rows();
  }

  @Override
  public DecoderState start() {
    return network.decoder().initial(tape, memory);
  }

  @Override
  public Step<DecoderState> step(DecoderState state, int[] previousTokens) {
    beforeStep.run();
    tape.allocateFrom(working.nextStep());
    DecoderStep next = stepper.step(network.embedTargets(tape, previousTokens), state);
    Matrix readout = next.readout().value();
    int[] sentences = next.state().sentences();
    float[] weights = next.weights() == null ? null : toArray(next.weights());
    float[] logProbabilities =
        listed == null
            ? logProbabilities(readout)
            : listed.logProbabilities(tape, readout, sentences, working);
    if (copied != null) {
      mix(next, weights, logProbabilities);
    }
    return new Step<>(
        next.state(),
        logProbabilities,
        listed == null ? null : listed.lists(sentences),
        weights,
        weights == null ? 0 : next.weights().columns());
  }

  /** Turns the log-probabilities of generated tokens into those of generated and copied ones. */
  private void mix(DecoderStep step, float[] weights, float[] logProbabilities) {
    float[] gates = toArray(step.gate());
    int[] sentences = step.state().sentences();
    int positions = step.weights().columns();
    int width = listed == null ? vocabularySize() : listed.width();
    for (int row = 0; row < sentences.length; row++) {
      int sentence = sentences[row];
      CopyMixture.mix(
          gates[row],
          weights,
          row * positions,
          copied.get(sentence),
          logProbabilities,
          row * width,
          listed == null ? width : listed.length(sentence));
    }
  }

  private float[] logProbabilities(Matrix readout) {
    Matrix logits = network.output().logits(tape, readout, workers);
    float[] logProbabilities = working.logProbabilities(logits.size());
    tape.kernels().loss().logSoftmax(logits, logProbabilities);
    return logProbabilities;
  }

  @Override
  public DecoderState select(DecoderState state, int[] rows) {
    tape.allocateFrom(working.nextSelection());
    return state.select(tape, rows);
  }

  private static float[] toArray(Matrix matrix) {
    float[] values = new float[matrix.size()];
    matrix.read(values);
    return values;
  }
}
