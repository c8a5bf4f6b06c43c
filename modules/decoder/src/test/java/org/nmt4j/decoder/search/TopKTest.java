package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopKTest {
  private static final float NAN = Float.NaN;
  private static final float NEVER = Float.NEGATIVE_INFINITY;

  private record Entry(double score, int index, int row) {}

  private static final Comparator<Entry> BEST_FIRST =
      Comparator.comparingDouble((Entry entry) -> -entry.score)
          .thenComparingInt(Entry::index)
          .thenComparingInt(Entry::row);

  @Test
  void equalsAFullSort() {
    Random random = new Random(1);
    for (int trial = 0; trial < 2000; trial++) {
      int count = 1 + random.nextInt(random.nextBoolean() ? 40 : 200);
      int k = 1 + random.nextInt(12);
      int rows = 1 + random.nextInt(5);
      // Few distinct values make ties. With a large base, floats are too coarse to tell the values
      // apart.
      double scale = random.nextBoolean() ? 1 : 1e6;
      int distinct = random.nextBoolean() ? 3 : 1 << 20;
      TopK top = new TopK(k);
      List<Entry> all = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        double base = -scale * random.nextInt(3) - (random.nextBoolean() ? 0 : 1e-9);
        float[] values = new float[count + 2];
        boolean[] excluded = new boolean[count];
        for (int index = 0; index < count; index++) {
          values[index + 2] = -random.nextInt(distinct) / 7f;
          if (random.nextInt(10) == 0) {
            values[index + 2] = random.nextBoolean() ? NAN : NEVER;
          }
          excluded[index] = random.nextInt(10) == 0;
          if (!excluded[index] && values[index + 2] > NEVER) {
            all.add(new Entry(base + values[index + 2], index, row));
          }
        }
        values[2] = excluded[0] ? 0 : values[2];
        if (Float.isNaN(values[2])) {
          values[2] = NEVER;
        }
        top.scan(values, 2, base, excluded, row);
      }
      top.sort();
      assertThat(entries(top)).isEqualTo(all.stream().sorted(BEST_FIRST).limit(k).toList());
    }
  }

  @Test
  void equalScoresGoByLowerIndexThenLowerRow() {
    TopK top = new TopK(3);
    top.scan(new float[] {-2, -1, -1}, 0, 0, new boolean[3], 0);
    top.scan(new float[] {-1, -1, -1}, 0, 0, new boolean[3], 1);
    top.sort();

    assertThat(entries(top))
        .containsExactly(new Entry(-1, 0, 1), new Entry(-1, 1, 0), new Entry(-1, 1, 1));
  }

  /** At a million, neighbouring doubles are 1.2e-10 apart, so 1e-11 changes no sum. */
  @Test
  void valuesTooSmallToChangeTheSumAreEqual() {
    TopK top = new TopK(1);
    top.scan(new float[] {NEVER, 0}, 0, -1e6, new boolean[2], 0);
    top.scan(new float[] {-1e-11f, NEVER}, 0, -1e6, new boolean[2], 1);

    assertThat(entries(top)).containsExactly(new Entry(-1e6, 0, 1));
  }

  @Test
  void listedValuesAreKnownByTheirIndices() {
    boolean[] excluded = new boolean[9];
    excluded[4] = true;
    TopK top = new TopK(3);
    top.scan(new float[] {9, -1, -1, 5, -1}, 1, new int[] {8, 2, 4, 6}, -1, excluded, 0);
    top.scan(new float[] {-1, -1}, 0, new int[] {2, 3}, -1, excluded, 1);
    top.sort();

    assertThat(entries(top))
        .containsExactly(new Entry(-2, 2, 0), new Entry(-2, 2, 1), new Entry(-2, 3, 1));
  }

  @Test
  void nanAndMinusInfinityAreNeverSelected() {
    TopK top = new TopK(4);
    top.scan(new float[] {NAN, NEVER, -3, NAN, -2}, 0, -1, new boolean[5], 0);
    top.sort();

    assertThat(entries(top)).containsExactly(new Entry(-3, 4, 0), new Entry(-4, 2, 0));
  }

  @Test
  void aRowOfOnlyNanFails() {
    assertThatThrownBy(() -> new TopK(1).scan(new float[] {-1, NAN, NAN}, 1, 0, new boolean[2], 0))
        .isInstanceOf(SearchFailedException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  void aRowOfOnlyMinusInfinityGivesNothing() {
    TopK top = new TopK(2);
    top.scan(new float[] {NEVER, NEVER}, 0, 0, new boolean[2], 0);
    top.sort();

    assertThat(top.size()).isZero();
  }

  @Test
  void isEmptyAgainWhenCleared() {
    TopK top = new TopK(1);
    top.scan(new float[] {-1}, 0, 0, new boolean[1], 0);
    top.clear();
    top.scan(new float[] {-5}, 0, 0, new boolean[1], 0);

    assertThat(entries(top)).containsExactly(new Entry(-5, 0, 0));
  }

  private static List<Entry> entries(TopK top) {
    List<Entry> entries = new ArrayList<>();
    for (int rank = 0; rank < top.size(); rank++) {
      entries.add(new Entry(top.score(rank), top.index(rank), top.row(rank)));
    }
    return entries;
  }
}
