package org.nmt4j.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.model.Inference;
import org.nmt4j.model.LineScore;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.parallel.Workers;

/**
 * How likely lines are. Where lines stand by themselves, they are sorted by length into batches,
 * the order is restored, and the likelihood of a line depends on that line alone. In running text
 * it depends on all lines before.
 */
public final class LineLikelihood {
  private final LanguageModel model;
  private final int batchSize;
  private final Workers workers;
  private final Inference inference;

  /**
   * A judge of lines; it may be used by one thread at a time, and shares a model with others.
   *
   * @param batchSize the most lines that are computed together; no score depends on it
   * @param workers carry the batches; the caller closes them
   */
  public LineLikelihood(LanguageModel model, int batchSize, Workers workers) {
    this.model = model;
    this.batchSize = batchSize;
    this.workers = workers;
    this.inference = new Inference(model.kernels(), model.parameters());
  }

  /** A line on its way. */
  private record Item(String line, List<String> tokens, int[] sequence) {}

  /** As many as lines, in their order. */
  public List<LineScore> of(List<String> lines) {
    List<Item> items = lines.stream().map(this::item).toList();
    return model.recipe().data().running() ? running(items) : separate(items);
  }

  private Item item(String line) {
    List<String> tokens = model.pipeline().encode(line);
    return new Item(line, tokens, LanguageBatch.whole(model.vocabulary().ids(tokens)));
  }

  private LineScore score(Item item, double[] logProbabilities) {
    return LineScore.of(
        model.pipeline(), model.vocabulary(), item.line, item.tokens, logProbabilities);
  }

  private List<LineScore> separate(List<Item> items) {
    int[] lengths = items.stream().mapToInt(item -> item.sequence.length - 1).toArray();
    LineScore[] found = new LineScore[lengths.length];
    inference.run(
        workers,
        LengthBatches.of(lengths, batchSize),
        (tape, places) -> {
          LanguageBatch batch =
              new LanguageBatch(
                  0,
                  0,
                  Arrays.stream(places).mapToObj(place -> items.get(place).sequence).toList());
          double[] each = model.network().logProbabilities(tape, batch, List.of()).values();
          for (int row = 0; row < places.length; row++) {
            found[places[row]] = score(items.get(places[row]), batch.ofRow(row, each));
          }
          return null;
        });
    return List.of(found);
  }

  /** One line after the other, each read on from the state that the one before left. */
  private List<LineScore> running(List<Item> items) {
    CarriedState state = model.network().newState(1);
    List<LineScore> found = new ArrayList<>();
    for (Item item : items) {
      LanguageBatch batch = new LanguageBatch(0, 0, List.of(item.sequence));
      inference.run(
          workers,
          List.of(batch),
          (tape, only) -> {
            LanguageNetwork.Likelihood each =
                model.network().logProbabilities(tape, only, state.read(tape, 0, 1));
            state.write(tape, 0, each.states());
            return found.add(score(item, each.values()));
          });
    }
    return found;
  }
}
