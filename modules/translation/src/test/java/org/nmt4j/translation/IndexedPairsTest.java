package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nmt4j.translation.network.IdPair;

class IndexedPairsTest {

  @Test
  void pairsComeBackWithBothSides() {
    IndexedPairs pairs = new IndexedPairs();
    pairs.add(new IdPair(new int[] {4, 5, 6}, new int[] {7}));
    pairs.add(new IdPair(new int[] {8}, new int[] {9, 4}));

    assertThat(pairs).hasSize(2);
    assertThat(pairs.get(0).source()).containsExactly(4, 5, 6);
    assertThat(pairs.get(0).target()).containsExactly(7);
    assertThat(pairs.get(1).source()).containsExactly(8);
    assertThat(pairs.get(1).target()).containsExactly(9, 4);
    assertThat(pairs.sourceLengths()).containsExactly(3, 1);
    assertThat(pairs.targetLengths()).containsExactly(1, 2);
  }
}
