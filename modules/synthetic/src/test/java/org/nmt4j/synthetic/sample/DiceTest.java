package org.nmt4j.synthetic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

  @Test
  void sameSeedFallsTheSame() {
    assertThat(throwsOf(7)).isEqualTo(throwsOf(7)).isNotEqualTo(throwsOf(8));
  }

  @Test
  void everyNumberBelowTheBoundIsAsLikely() {
    Dice dice = new Dice(1);
    int[] counts = new int[6];
    IntStream.range(0, 60_000).forEach(i -> counts[dice.below(6)]++);
    assertThat(IntStream.of(counts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(9_700, 10_300));
  }

  @Test
  void weightsAreKept() {
    Dice dice = new Dice(2);
    int[] counts = new int[3];
    IntStream.range(0, 10_000).forEach(i -> counts[dice.weighted(1, 0, 3)]++);
    assertThat(counts[1]).isZero();
    assertThat(counts[0]).isBetween(2_300, 2_700);
  }

  @Test
  void nothingCannotBeDrawnFrom() {
    assertThatThrownBy(() -> new Dice(3).one(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDeckShowsEveryCardBeforeAnyAgain() {
    Deck<Integer> deck = new Deck<>(new Dice(4), IntStream.range(0, 50).boxed().toList());
    for (int round = 0; round < 3; round++) {
      Set<Integer> seen = new HashSet<>();
      IntStream.range(0, 50).forEach(i -> seen.add(deck.draw()));
      assertThat(seen).hasSize(50);
    }
  }

  private static List<Integer> throwsOf(long seed) {
    Dice dice = new Dice(seed);
    return IntStream.range(0, 20).mapToObj(i -> dice.below(1_000)).toList();
  }
}
