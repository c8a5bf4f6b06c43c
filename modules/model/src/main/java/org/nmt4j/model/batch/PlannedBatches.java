package org.nmt4j.model.batch;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The batches of an epoch, each made when it is asked for: the plan is in memory, one batch is.
 *
 * @param <E> an example
 * @param <B> what is made of those that go together
 */
public final class PlannedBatches<E, B> extends AbstractList<B> {
  private final List<int[]> plan;
  private final List<E> examples;
  private final Function<List<E>, B> batch;

  /**
   * Batches; none is made yet.
   *
   * @param plan which examples go together, as {@link BatchPlan} says
   * @param batch makes a batch of its examples
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
