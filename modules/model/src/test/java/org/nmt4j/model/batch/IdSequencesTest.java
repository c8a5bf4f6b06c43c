package org.nmt4j.model.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.array.CounterRandom;

class IdSequencesTest {
  private final IdSequences sequences = new IdSequences();

  @Test
  void whatWasAddedComesBack() {
    CounterRandom random = new CounterRandom(4);
    List<int[]> added = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      int[] sequence = new int[random.below(30)];
      for (int j = 0; j < sequence.length; j++) {
        sequence[j] = random.below(Integer.MAX_VALUE);
      }
      added.add(sequence);
      sequences.add(sequence);
    }
    assertThat(sequences).hasSize(20_000).containsExactlyElementsOf(added);
    assertThat(sequences.length(7)).isEqualTo(added.get(7).length);
  }

  @Test
  void aSequenceMayBeLongerThanAnyArray() {
    int[] endless = new int[200_000];
    endless[199_999] = 9;
    sequences.add(new int[] {1, 2});
    sequences.add(endless);
    sequences.add(new int[0]);
    sequences.add(new int[] {3});
    assertThat(sequences).containsExactly(new int[] {1, 2}, endless, new int[0], new int[] {3});
  }

  @Test
  void whatIsChangedOutsideStaysAsItIsInside() {
    int[] sequence = {1, 2, 3};
    sequences.add(sequence);
    sequence[0] = 7;
    sequences.get(0)[1] = 7;
    assertThat(sequences.get(0)).containsExactly(1, 2, 3);
  }

  @Test
  void thereIsNothingBehindTheLast() {
    sequences.add(new int[] {1});
    assertThatThrownBy(() -> sequences.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> sequences.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
