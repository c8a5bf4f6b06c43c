package org.nmt4j.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.parallel.Workers;

/**
 * Runs a network over many lines. The lines are sorted by length and cut into batches, workers
 * compute the batches, and the results are returned in the order of the lines.
 *
 * <p>A failure of one batch ends the call: the call throws that failure after all running batches
 * have ended. An interrupt of the calling thread ends the call as {@link Workers#run} describes.
 *
 * @param workers compute the batches
 * @param batches limits the size of a batch
 */
public record Inference(Workers workers, LengthBatches batches) {

  /**
   * Computes a result for each line.
   *
   * @param lines the lines in any order
   * @param length returns the number of a line's positions in the network
   * @param empty the result of a line without positions; no batch holds such a line
   * @param network returns the results of a batch in its order; no result may refer to the
   *     workspace of the thread that computes the batch
   * @return as many results as lines, in their order
   */
  public <L, R> List<R> run(
      List<L> lines, ToIntFunction<L> length, R empty, Function<List<L>, List<R>> network) {
    return run(lines, length, empty, network, () -> {});
  }

  /**
   * Computes a result for each line.
   *
   * @param interrupted called when the calling thread is interrupted; makes running batches end
   */
  public <L, R> List<R> run(
      List<L> lines,
      ToIntFunction<L> length,
      R empty,
      Function<List<L>, List<R>> network,
      Runnable interrupted) {
    List<int[]> places = batches.longestFirst(lines.stream().mapToInt(length).toArray());
    List<R> results = new ArrayList<>(Collections.nCopies(lines.size(), empty));
    workers.run(
        places.size(),
        batch -> {
          int[] own = places.get(batch);
          List<R> found = network.apply(Arrays.stream(own).mapToObj(lines::get).toList());
          for (int row = 0; row < own.length; row++) {
            results.set(own[row], found.get(row));
          }
        },
        interrupted);
    return results;
  }

  /**
   * Computes a result for each batch.
   *
   * @param network returns the result of a batch, which may not refer to the workspace of the
   *     thread that computes the batch
   * @return the results in the order of the batches
   */
  public static <B, R> List<R> ofBatches(Workers workers, List<B> batches, Function<B, R> network) {
    List<R> results = new ArrayList<>(Collections.nCopies(batches.size(), null));
    workers.run(batches.size(), i -> results.set(i, network.apply(batches.get(i))));
    return results;
  }
}
