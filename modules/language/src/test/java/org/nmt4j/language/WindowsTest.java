package org.nmt4j.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.recipe.TrainingSettings;

class WindowsTest {
  private static final List<int[]> LINES =
      List.of(new int[] {4, 5, 6, 7, 8}, new int[] {9}, new int[] {10, 11, 12});

  @TempDir Path folder;

  private TrainingSettings settings(int batchSize, int bptt) {
    return new Texts(folder)
        .recipe("training.batch_size=" + batchSize, "training.bptt=" + bptt)
        .recipe()
        .training();
  }

  private static List<List<int[]>> sequences(Windows windows, int epoch) {
    return windows.epoch(epoch).stream().map(LanguageBatch::sequences).toList();
  }

  /** The 12 tokens with end marks give three parts of 4. Each begins with the token before it. */
  @Test
  void runningTextIsReadSideBySide() {
    Windows windows = new RunningWindows(LINES, settings(3, 3));
    assertThat(windows.rows()).isEqualTo(3);
    List<List<int[]>> found = sequences(windows, 0);
    assertThat(found).hasSize(2);
    assertThat(found.get(0))
        .containsExactly(new int[] {2, 4, 5, 6}, new int[] {7, 8, 2, 9}, new int[] {2, 10, 11, 12});
    assertThat(found.get(1)).containsExactly(new int[] {6, 7}, new int[] {9, 2}, new int[] {12, 2});
    assertThat(windows.epoch(0)).extracting(LanguageBatch::window).containsExactly(0, 1);
    assertThat(sequences(windows, 1).get(1).get(2)).isEqualTo(found.get(1).get(2));
  }

  @Test
  void aTextShorterThanABatchHasFewerRows() {
    Windows windows = new RunningWindows(List.of(new int[] {4}), settings(8, 3));
    assertThat(windows.rows()).isEqualTo(2);
    assertThat(sequences(windows, 0).get(0)).containsExactly(new int[] {2, 4}, new int[] {4, 2});
  }

  @Test
  void linesStandByThemselvesTheLongestFirst() {
    Windows windows = new LineWindows(LINES, settings(3, 3), 1);
    assertThat(windows.rows()).isEqualTo(3);
    List<List<int[]>> found = sequences(windows, 0);
    assertThat(found.get(0))
        .containsExactly(new int[] {2, 4, 5, 6}, new int[] {2, 10, 11, 12}, new int[] {2, 9, 2});
    assertThat(found.get(1)).containsExactly(new int[] {6, 7, 8, 2}, new int[] {12, 2});
    assertThat(found).hasSize(2);
  }

  @Test
  void everyTokenIsPredictedOnceAnEpochInAnOrderOfItsOwn() {
    List<int[]> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add(new int[] {4 + i, 50});
    }
    Windows windows = new LineWindows(lines, settings(8, 2), 1);
    List<Integer> first = firstTokens(windows, 0);
    assertThat(first).hasSize(40).doesNotHaveDuplicates();
    assertThat(firstTokens(windows, 0)).isEqualTo(first);
    assertThat(firstTokens(windows, 1)).isNotEqualTo(first).hasSameElementsAs(first);
  }

  private static List<Integer> firstTokens(Windows windows, int epoch) {
    return windows.epoch(epoch).stream()
        .filter(batch -> batch.window() == 0)
        .flatMap(batch -> batch.sequences().stream())
        .map(sequence -> sequence[1])
        .toList();
  }
}
