package org.nmt4j.language;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.model.Inference;
import org.nmt4j.model.LineScore;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.parallel.Workers;

/**
 * Computes the log-probabilities of lines. The score of a line depends on this line alone, except
 * in running text, where the score depends on all earlier lines too.
 */
public final class LineLikelihood {
  private final LanguageModel model;
  private final Inference inference;

  /**
   * Creates the computation. It shares its model with others, and one thread at a time may use it.
   *
   * @param batchSize the most lines of a batch; no score depends on it
   * @param workers compute the batches; the caller closes them
   */
  public LineLikelihood(LanguageModel model, int batchSize, Workers workers) {
    this.model = model;
    this.inference = new Inference(workers, new LengthBatches(batchSize));
  }

  /**
   * The tokens of a line and their ids.
   *
   * @param sequence the end mark of the previous line, the ids of this line and its end mark
   */
  private record Item(List<String> tokens, int[] sequence) {
    /** Returns the number of tokens to predict. */
    int length() {
      return sequence.length - 1;
    }
  }

  /** Returns as many scores as lines, in their order. */
  public List<LineScore> of(List<String> lines) {
    List<Item> items = lines.stream().map(this::item).toList();
    // No item has length 0, so no score is null.
    return model.recipe().data().running()
        ? running(items)
        : inference.run(items, Item::length, null, this::scores);
  }

  private Item item(String line) {
    List<String> tokens = model.pipeline().encode(line);
    return new Item(tokens, LanguageBatch.whole(model.vocabulary().ids(tokens)));
  }

  private LineScore score(Item item, double[] logProbabilities) {
    return LineScore.of(model.pipeline(), model.vocabulary(), item.tokens, logProbabilities);
  }

  private List<LineScore> scores(List<Item> items) {
    LanguageBatch batch =
        new LanguageBatch(0, 0, items.stream().map(item -> item.sequence).toList());
    double[] all =
        model.network().logProbabilities(model.inferenceTape(), batch, List.of()).values();
    List<LineScore> scores = new ArrayList<>();
    for (int row = 0; row < items.size(); row++) {
      scores.add(score(items.get(row), batch.ofRow(row, all)));
    }
    return scores;
  }

  /** Scores one line after the other. Each line begins in the state after the previous line. */
  private List<LineScore> running(List<Item> items) {
    CarriedState state = model.network().newState(1);
    List<LineScore> scores = new ArrayList<>();
    for (Item item : items) {
      scores.addAll(
          Inference.ofBatches(inference.workers(), List.of(item), next -> scoreNext(next, state)));
    }
    return scores;
  }

  private LineScore scoreNext(Item item, CarriedState state) {
    Tape tape = model.inferenceTape();
    LanguageBatch batch = new LanguageBatch(0, 0, List.of(item.sequence));
    LanguageNetwork.Likelihood likelihood =
        model.network().logProbabilities(tape, batch, state.read(tape, 0, 1));
    state.write(tape, 0, likelihood.states());
    return score(item, likelihood.values());
  }
}
