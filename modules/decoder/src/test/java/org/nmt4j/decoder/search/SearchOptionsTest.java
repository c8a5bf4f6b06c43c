package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchOptionsTest {
  private static final SearchOptions GREEDY =
      SearchOptions.greedy(new SpecialTokens(10, 11, 12, 13));

  @Test
  void padAndBosAreAlwaysSuppressed() {
    assertThat(GREEDY.suppressed()).containsExactly(10, 11);
    assertThat(GREEDY.withSuppressed(List.of(13)).suppressed()).containsExactly(10, 11, 13);
  }

  @Test
  void eachChangeKeepsTheRest() {
    SearchOptions options =
        GREEDY
            .withSuppressed(List.of(13))
            .withAttention(true)
            .withPenalties(new Penalties(3, 1.5, 0.25))
            .withMinLength(4)
            .withLengthPenalty(LengthPenalty.wu(0.6))
            .stoppingWithBeam(true)
            .withBeam(5, 2)
            .withSampling(Sampling.plain(8))
            .withDiversity(new Diversity(2, 0.75));

    assertThat(options)
        .isEqualTo(
            new SearchOptions(
                new SpecialTokens(10, 11, 12, 13),
                5,
                2,
                LengthPenalty.wu(0.6),
                true,
                4,
                true,
                options.suppressed(),
                new Penalties(3, 1.5, 0.25),
                new Diversity(2, 0.75),
                Optional.of(Sampling.plain(8))));
    assertThat(options.suppressed()).contains(13);
  }

  @Test
  void refusesImpossibleOptions() {
    assertThatThrownBy(() -> GREEDY.withBeam(0, 1)).hasMessageContaining("beam size");
    assertThatThrownBy(() -> GREEDY.withBeam(10_001, 1))
        .hasMessage("beam size: expected 1 to 10000, found 10001");
    assertThatThrownBy(() -> GREEDY.withBeam(5, 6)).hasMessageContaining("n-best");
    assertThatThrownBy(() -> GREEDY.withBeam(5, 0)).hasMessageContaining("n-best");
    assertThatThrownBy(() -> GREEDY.withMinLength(-1)).hasMessageContaining("minimum length");
    assertThatThrownBy(() -> GREEDY.withSuppressed(List.of(12))).hasMessageContaining("EOS");
    assertThatThrownBy(() -> GREEDY.withSuppressed(List.of(-1))).hasMessageContaining("-1");
    assertThatThrownBy(() -> new SpecialTokens(0, 1, 1, 3)).hasMessageContaining("different");
    assertThatThrownBy(() -> new SpecialTokens(0, 1, 2, -3)).hasMessageContaining("negative");
    assertThatThrownBy(() -> new SentenceLimits(3, 0)).hasMessageContaining("maximum length");
    assertThatThrownBy(() -> new SentenceLimits(-1, 3)).hasMessageContaining("source positions");
  }

  @Test
  void acceptsTheEndsOfTheRanges() {
    assertThat(GREEDY.withBeam(10_000, 10_000).beamSize()).isEqualTo(10_000);
    assertThat(new SentenceLimits(0, 1).maximumLength()).isEqualTo(1);
  }

  @Test
  void idsMustBeInTheVocabulary() {
    assertThatThrownBy(() -> new ForbiddenTokens(GREEDY, 12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("token id 12 is outside the model's vocabulary of 12");
    assertThatThrownBy(() -> new ForbiddenTokens(GREEDY, 11))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("token id 11 is outside the model's vocabulary of 11");
  }

  @Test
  void aBeamOfOneIsGreedy() {
    assertThat(Search.of(GREEDY)).isInstanceOf(GreedySearch.class);
    assertThat(Search.of(GREEDY.withBeam(2, 1))).isInstanceOf(BeamSearch.class);
    assertThatThrownBy(() -> new GreedySearch(GREEDY.withBeam(2, 1))).hasMessageContaining("beam");
  }
}
