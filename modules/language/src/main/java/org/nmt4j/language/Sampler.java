package org.nmt4j.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Writes random lines, one token at a time. A line depends on the seed and its own number only, not
 * on the other lines of its batch.
 */
public final class Sampler {
  private final LanguageModel model;
  private final SamplingOptions options;
  private final int batchSize;
  private final Workers workers;

  /**
   * Creates a sampler. It shares its model with others, and one thread at a time may use it.
   *
   * @param batchSize the most lines of a batch; no line depends on it
   * @param workers compute the batches; the caller closes them
   */
  public Sampler(LanguageModel model, SamplingOptions options, int batchSize, Workers workers) {
    this.model = model;
    this.options = options;
    this.batchSize = batchSize;
    this.workers = workers;
  }

  /**
   * Completes lines.
   *
   * @param beginnings the beginning of each line, which may be empty
   * @param first the number of the first line, from 0
   * @return the completed lines, each with its beginning
   */
  public List<String> write(List<String> beginnings, long first) {
    List<List<List<String>>> batches = new ArrayList<>();
    List<List<String>> tokens = beginnings.stream().map(model.pipeline()::encode).toList();
    for (int from = 0; from < tokens.size(); from += batchSize) {
      batches.add(tokens.subList(from, Math.min(tokens.size(), from + batchSize)));
    }
    List<String> lines = new ArrayList<>();
    String[][] written = new String[batches.size()][];
    workers.run(
        batches.size(),
        i -> written[i] = new Writing(batches.get(i), first + (long) i * batchSize).lines());
    for (String[] batch : written) {
      lines.addAll(Arrays.asList(batch));
    }
    return lines;
  }

  /** A batch of lines that are being written. */
  private final class Writing {
    private final List<List<String>> beginnings;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<CounterRandom> random = new ArrayList<>();
    private final boolean[] ended;

    Writing(List<List<String>> beginnings, long first) {
      this.beginnings = beginnings;
      this.ended = new boolean[beginnings.size()];
      for (int row = 0; row < ended.length; row++) {
        lines.add(new ArrayList<>());
        random.add(new CounterRandom(CounterRandom.key(options.seed(), first + row)));
      }
    }

    String[] lines() {
      Workspace[] memory = {new Workspace(), new Workspace()};
      int[] tokens = new int[ended.length];
      Arrays.fill(tokens, Vocabulary.EOS);
      List<RecurrentState> states = List.of();
      for (int step = 0; !allEnded(); step++) {
        memory[step % 2].reset();
        Tape tape = Tape.inference(model.kernels(), memory[step % 2], model.parameters());
        LanguageNetwork.Step next = model.network().step(tape, tokens, states);
        states = next.states();
        float[] logits = new float[next.logits().columns()];
        for (int row = 0; row < ended.length; row++) {
          next.logits().read(row * logits.length, logits, 0, logits.length);
          tokens[row] = ended[row] ? Vocabulary.EOS : next(row, step, logits);
        }
      }
      return lines.stream().map(model.pipeline()::decode).toArray(String[]::new);
    }

    private boolean allEnded() {
      for (boolean each : ended) {
        if (!each) {
          return false;
        }
      }
      return true;
    }

    private int next(int row, int step, float[] logits) {
      List<String> beginning = beginnings.get(row);
      if (step < beginning.size()) {
        lines.get(row).add(beginning.get(step));
        return model.vocabulary().id(beginning.get(step));
      }
      int token = step < options.maxLength() ? draw(row, logits) : Vocabulary.EOS;
      if (token == Vocabulary.EOS) {
        ended[row] = true;
      } else {
        lines.get(row).add(model.vocabulary().token(token));
      }
      return token;
    }

    private int draw(int row, float[] logits) {
      return TokenDraw.draw(
          logits,
          options,
          Vocabulary.SPECIAL_TOKENS.size(),
          Vocabulary.EOS,
          random.get(row).uniform());
    }
  }
}
