package org.nmt4j.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.model.batch.BatchPlan;
import org.nmt4j.model.batch.BatchSize;
import org.nmt4j.recipe.TrainingSettings;

/**
 * Cuts independent lines into windows. A batch has lines of similar length, and each epoch has its
 * own random order.
 */
final class LineWindows implements Windows {
  private final List<int[]> lines;
  private final TrainingSettings settings;
  private final BatchPlan plan;

  LineWindows(List<int[]> lines, TrainingSettings settings, long seed) {
    this.lines = lines;
    this.settings = settings;
    this.plan = new BatchPlan(new BatchSize(settings.batchSize(), false), seed);
  }

  @Override
  public int rows() {
    return Math.min(settings.batchSize(), lines.size());
  }

  @Override
  public List<LanguageBatch> epoch(int epoch) {
    int[] lengths = lines.stream().mapToInt(line -> line.length).toArray();
    List<LanguageBatch> batches = new ArrayList<>();
    for (int[] chosen : plan.epoch(epoch, lengths, lengths)) {
      List<int[]> sequences =
          IntStream.of(chosen)
              .mapToObj(i -> LanguageBatch.whole(lines.get(i)))
              .sorted(Comparator.<int[]>comparingInt(sequence -> sequence.length).reversed())
              .toList();
      batches.addAll(Windows.cut(sequences, settings.bptt()));
    }
    return batches;
  }
}
