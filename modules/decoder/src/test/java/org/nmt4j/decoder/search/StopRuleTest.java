package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StopRuleTest {
  private static final StopRule NEVER = (logProbability, maximumLength) -> 0.1;

  static List<LengthPenalty> penalties() {
    return ExhaustiveSearchTest.penalties();
  }

  @ParameterizedTest
  @MethodSource("penalties")
  void stoppingEarlyChangesNothing(LengthPenalty penalty) {
    for (long seed = 0; seed < 25; seed++) {
      for (int beamSize = 1; beamSize <= 6; beamSize++) {
        for (int nBest = 1; nBest <= beamSize; nBest++) {
          SearchOptions options =
              SearchOptions.greedy(ToyModel.SPECIAL)
                  .withBeam(beamSize, nBest)
                  .withLengthPenalty(penalty)
                  .withMinLength((int) seed % 4)
                  .withAttention(true);
          long[] seeds = {seed, seed + 1000, seed + 2000};
          ToyModel stopping = new ToyModel(9, 1 + seed % 6, seeds);
          ToyModel goingOn = new ToyModel(9, 1 + seed % 6, seeds);
          List<SentenceLimits> limits = ToyModel.limits(14, seeds);

          Hypotheses.assertSame(
              new BeamSearch(options).search(stopping, limits),
              new BeamSearch(options, NEVER).search(goingOn, limits));
          assertThat(stopping.rowsAdvanced).isLessThanOrEqualTo(goingOn.rowsAdvanced);
        }
      }
    }
  }

  @Test
  void stoppingEarlySavesMostOfTheWork() {
    SearchOptions options = SearchOptions.greedy(ToyModel.SPECIAL).withBeam(5, 1);
    long[] seeds = LongStream.range(0, 64).toArray();
    ToyModel stopping = new ToyModel(9, 4, seeds);
    ToyModel goingOn = new ToyModel(9, 4, seeds);
    List<SentenceLimits> limits = ToyModel.limits(60, seeds);
    new BeamSearch(options).search(stopping, limits);
    new BeamSearch(options, NEVER).search(goingOn, limits);

    assertThat(goingOn.steps).isEqualTo(60);
    assertThat(stopping.rowsAdvanced).isLessThan(goingOn.rowsAdvanced / 4);
  }
}
