package org.nmt4j.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Cuts a running text into parts of equal length, which are read in parallel. Every epoch has the
 * same windows. Tokens at the end of the text, fewer than there are parts, are left out.
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
