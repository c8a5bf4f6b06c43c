package org.nmt4j.decoder.search;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A beam wide enough for all partial hypotheses must find the same results as plain enumeration.
 */
class ExhaustiveSearchTest {

  static List<LengthPenalty> penalties() {
    return List.of(
        LengthPenalty.none(),
        LengthPenalty.average(),
        LengthPenalty.wu(0.6),
        LengthPenalty.wu(1),
        LengthPenalty.wu(3),
        LengthPenalty.power(0.4),
        LengthPenalty.power(2));
  }

  @ParameterizedTest
  @MethodSource("penalties")
  void aWideBeamIsExact(LengthPenalty penalty) {
    for (int nBest : new int[] {1, 3, 20}) {
      for (int seed = 0; seed < 12; seed++) {
        int vocabularySize = 5 + seed % 2; // 3 or 4 ids can be predicted
        int maximumLength = 4 + seed % 3;
        check(options(penalty, nBest), vocabularySize, maximumLength, 1 + seed % 4, seed);
      }
    }
  }

  @Test
  void isExactWithAMinimumLengthAndSuppressedWords() {
    for (int seed = 0; seed < 20; seed++) {
      SearchOptions options =
          options(LengthPenalty.wu(1), 5).withMinLength(3).withSuppressed(List.of(3));
      check(options, 6, 5, 3, seed);
    }
  }

  private static SearchOptions options(LengthPenalty penalty, int nBest) {
    // At most 3 of the 4 symbols continue, so there are 3^5 prefixes of 5 tokens with 4
    // continuations each.
    return SearchOptions.greedy(ToyModel.SPECIAL).withBeam(1000, nBest).withLengthPenalty(penalty);
  }

  private static void check(
      SearchOptions options, int vocabularySize, int maximumLength, double sharpness, long seed) {
    List<Hypothesis> found =
        new BeamSearch(options)
            .search(
                new ToyModel(vocabularySize, sharpness, new long[] {seed}),
                ToyModel.limits(maximumLength, seed))
            .get(0);

    Hypotheses.assertSameSequences(
        found, Exhaustive.best(options, vocabularySize, sharpness, maximumLength, seed));
  }
}
