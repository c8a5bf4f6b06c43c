package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.Translation.Part;

class WordProbabilitiesTest {
  private static Candidate candidate(List<String> tokens, Double... logProbabilities) {
    return new Candidate(
        String.join(" ", tokens), tokens, -1, List.of(logProbabilities), -1, List.of(), false, 0);
  }

  @Test
  void aWordHasTheProductOfItsPieces() {
    Candidate candidate =
        candidate(
            List.of("un" + ContinuationMark.TEXT, "seen", "cat"),
            Math.log(0.5),
            Math.log(0.25),
            Math.log(0.75),
            Math.log(0.1));
    Translation translation = new Translation(List.of("x"), List.of(candidate));
    assertThat(WordProbabilities.of(translation, candidate))
        .containsExactly(new double[] {0.125, 0.75}, within(1e-12));
  }

  @Test
  void partsFollowEachOther() {
    Translation one =
        new Translation(
            List.of("x"),
            List.of(
                candidate(List.of("a"), Math.log(0.5), Math.log(0.9)),
                candidate(List.of("b", "c"), Math.log(0.4), Math.log(0.3), Math.log(0.9))));
    Translation two =
        new Translation(
            List.of("y"), List.of(candidate(List.of("d"), Math.log(0.2), Math.log(0.9))));
    Translation joined = Joining.join(List.of(new Part("x", "", one), new Part("y", " ", two)));
    assertThat(WordProbabilities.of(joined, joined.candidates().get(0)))
        .containsExactly(new double[] {0.5, 0.2}, within(1e-12));
    assertThat(WordProbabilities.of(joined, joined.candidates().get(1)))
        .containsExactly(new double[] {0.4, 0.3, 0.2}, within(1e-12));
    assertThatThrownBy(() -> WordProbabilities.of(joined, one.candidates().get(0)))
        .hasMessage("found a candidate of another translation");
  }
}
