package org.nmt4j.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.model.Inference;
import org.nmt4j.nn.parallel.Workers;

/**
 * How likely lines are, each by itself. Lines are sorted by length into batches, and the order is
 * restored; the likelihood of a line depends on that line alone.
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
              LanguageBatch.ofLines(Arrays.stream(places).mapToObj(ids::get).toList());
          double[] each = model.network().logProbabilities(tape, batch);
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
}
