package org.nmt4j.training;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import org.nmt4j.model.Batch;

/**
 * The batches of one update. Their gradients are accumulated, so the update is that of one large
 * batch, but the network needs memory for one batch at a time.
 *
 * @param batches at least one batch
 */
public record BatchGroup<B extends Batch>(List<B> batches) implements Batch {

  /**
   * Cuts the batches of an epoch into the groups of its updates. The last group has the batches
   * that are left, which may be fewer. A group builds its batches when it is read.
   *
   * @param size the number of batches in a group
   */
  public static <B extends Batch> List<BatchGroup<B>> of(List<B> batches, int size) {
    return new AbstractList<>() {
      @Override
      public BatchGroup<B> get(int index) {
        int from = index * size;
        int to = Math.min(from + size, batches.size());
        return new BatchGroup<>(List.copyOf(batches.subList(from, to)));
      }

      @Override
      public int size() {
        return (batches.size() + size - 1) / size;
      }
    };
  }

  @Override
  public long sourceTokens() {
    return batches.stream().mapToLong(Batch::sourceTokens).sum();
  }

  @Override
  public long targetTokens() {
    return batches.stream().mapToLong(Batch::targetTokens).sum();
  }

  /** Returns the batch with the most source and target tokens, which needs the most memory. */
  public B largest() {
    Comparator<B> byTokens =
        Comparator.comparingLong(batch -> batch.sourceTokens() + batch.targetTokens());
    return batches.stream().max(byTokens).orElseThrow();
  }
}
