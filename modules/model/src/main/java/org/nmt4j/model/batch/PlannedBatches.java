package org.nmt4j.model.batch;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The batches of an epoch as a list. The list keeps the plan only and builds a batch whenever
 * {@link #get} is called.
 *
 * @param <E> the type of an example
 * @param <B> the type of a batch
 */
public final class PlannedBatches<E, B> extends AbstractList<B> {
  private final List<int[]> plan;
  private final List<E> examples;
  private final Function<List<E>, B> batch;

  /**
   * Creates the list without building a batch.
   *
   * @param plan the indices of each batch's examples, as {@link BatchPlan} returns them
   * @param examples all examples
   * @param batch builds a batch from its examples
   */
  public PlannedBatches(List<int[]> plan, List<E> examples, Function<List<E>, B> batch) {
    this.plan = plan;
    this.examples = examples;
    this.batch = batch;
  }

  @Override
  public B get(int index) {
    return batch.apply(Arrays.stream(plan.get(index)).mapToObj(examples::get).toList());
  }

  @Override
  public int size() {
    return plan.size();
  }
}
