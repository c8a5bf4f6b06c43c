package org.nmt4j.nn.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdBatchTest {
  private final IdBatch batch =
      IdBatch.of(List.of(new int[] {5, 6}, new int[] {7, 8, 9}, new int[] {4}), 0);

  @Test
  void sequencesAreTimeMajorAndPaddedAtTheEnd() {
    assertThat(batch.ids()).containsExactly(5, 7, 4, 6, 8, 0, 0, 9, 0);
    assertThat(batch.lengths()).containsExactly(2, 3, 1);
    assertThat(batch.positions()).isEqualTo(3);
    assertThat(batch.rows()).isEqualTo(3);
    assertThat(batch.tokens()).isEqualTo(6);
  }

  @Test
  void activeSequencesAreThoseThatReachAPosition() {
    assertThat(batch.active(0)).isNull();
    assertThat(batch.active(1)).containsExactly(true, true, false);
    assertThat(batch.active(2)).containsExactly(false, true, false);
  }

  @Test
  void aPositionAloneHasEmptySequencesWhereTheyEnded() {
    IdBatch second = batch.at(1);
    assertThat(second.ids()).containsExactly(6, 8, 0);
    assertThat(second.positions()).isEqualTo(1);
    assertThat(second.active(0)).containsExactly(true, true, false);
    assertThat(batch.at(0).active(0)).isNull();
  }

  @Test
  void emptySequenceIsRefused() {
    assertThatThrownBy(() -> IdBatch.of(List.of(new int[0]), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
