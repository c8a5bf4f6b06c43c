package org.nmt4j.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * A running text cut into parts of equal length that are read side by side, the same in each epoch;
 * fewer tokens than there are parts are left over at the end.
 */
final class RunningWindows implements Windows {
  private final List<int[]> parts = new ArrayList<>();
  private final int step;

  RunningWindows(List<int[]> lines, TrainingSettings settings) {
    IntStream.Builder ids = IntStream.builder().add(Vocabulary.EOS);
    for (int[] line : lines) {
      Arrays.stream(line).forEach(ids::add);
      ids.add(Vocabulary.EOS);
    }
    int[] text = ids.build().toArray();
    int rows = Math.min(settings.batchSize(), text.length - 1);
    int length = (text.length - 1) / rows;
    for (int row = 0; row < rows; row++) {
      parts.add(Arrays.copyOfRange(text, row * length, (row + 1) * length + 1));
    }
    step = settings.bptt();
  }

  @Override
  public int rows() {
    return parts.size();
  }

  @Override
  public List<LanguageBatch> epoch(int epoch) {
    return Windows.cut(parts, step);
  }
}
