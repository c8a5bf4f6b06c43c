package org.nmt4j.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.model.Inference;
import org.nmt4j.nn.parallel.Workers;

/**
 * How likely lines are. Where lines stand by themselves, they are sorted by length into batches,
 * the order is restored, and the likelihood of a line depends on that line alone. In running text
 * it depends on all lines before.
 */
public final class LineLikelihood {
  private static final int BATCH = 64;

  private final LanguageModel model;
  private final Workers workers;
  private final Inference inference;

  /**
   * A judge of lines; it may be used by one thread at a time, and shares a model with others.
   *
   * @param workers carry the batches; the caller closes them
   */
  public LineLikelihood(LanguageModel model, Workers workers) {
    this.model = model;
    this.workers = workers;
    this.inference = new Inference(model.kernels(), model.parameters());
  }

  /**
   * The likelihood of a line.
   *
   * @param logProbability natural logarithm of the probability of all tokens and the end
   * @param tokens how many those are
   */
  public record Line(double logProbability, int tokens) {}

  /** As many as lines, in their order. */
  public List<Line> of(List<String> lines) {
    List<int[]> ids = lines.stream().map(model::ids).toList();
    if (model.recipe().data().running()) {
      return running(ids);
    }
    int[] order =
        IntStream.range(0, ids.size())
            .boxed()
            .sorted(Comparator.comparingInt(line -> ids.get(line).length))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < order.length; from += BATCH) {
      batches.add(Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH)));
    }
    Line[] found = new Line[ids.size()];
    inference.run(
        workers,
        batches,
        (tape, places) -> {
          LanguageBatch batch =
              new LanguageBatch(
                  0,
                  0,
                  Arrays.stream(places).mapToObj(ids::get).map(LanguageBatch::whole).toList());
          double[] each = model.network().logProbabilities(tape, batch, List.of()).values();
          double[] sums = new double[places.length];
          for (int i = 0; i < each.length; i++) {
            sums[batch.rows()[i] % places.length] += each[i];
          }
          for (int row = 0; row < places.length; row++) {
            found[places[row]] = new Line(sums[row], ids.get(places[row]).length + 1);
          }
          return null;
        });
    return List.of(found);
  }

  /** One line after the other, each read on from the state that the one before left. */
  private List<Line> running(List<int[]> ids) {
    CarriedState state = model.network().newState(1);
    List<Line> found = new ArrayList<>();
    for (int[] line : ids) {
      LanguageBatch batch = new LanguageBatch(0, 0, List.of(LanguageBatch.whole(line)));
      inference.run(
          workers,
          List.of(batch),
          (tape, only) -> {
            LanguageNetwork.Likelihood each =
                model.network().logProbabilities(tape, only, state.read(tape, 0, 1));
            state.write(tape, 0, each.states());
            found.add(new Line(Arrays.stream(each.values()).sum(), line.length + 1));
            return null;
          });
    }
    return found;
  }
}
