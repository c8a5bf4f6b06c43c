package org.nmt4j.synthetic.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.labels.TokenAccuracy;
import org.nmt4j.experiment.baseline.HiddenMarkovTagger;
import org.nmt4j.synthetic.CorpusAssertions;
import org.nmt4j.synthetic.corpus.Parts;

class LookaheadTest {

  private static final Parts PARTS = Lookahead.generate(42);

  @Test
  void partsHaveTheirSizes() {
    CorpusAssertions.sizesAndDisjointness(PARTS, 2_000, 200, 500);
  }

  @Test
  void tagsAreTheNextLetters() {
    assertThat(CorpusAssertions.all(PARTS))
        .allMatch(line -> (line.source().substring(2) + " -").equals(line.target()))
        .allMatch(line -> line.source().matches("[a-h]( [a-h]){4,19}"));
  }

  @Test
  void allLengthsOccur() {
    assertThat(
            PARTS.test().stream()
                .map(line -> line.source().split(" ").length)
                .collect(Collectors.toSet()))
        .hasSize(16)
        .contains(5, 20);
  }

  /**
   * Guessing gets one of 8 letters right, and the last tags are certain: 19 % in total. The tagger
   * gets a few more. By chance some pairs of letters are more frequent, and the tagger knows a tag
   * and its letter from both sides.
   */
  @Test
  void aTaggerThatKnowsOneTagBeforeGuesses() {
    assertThat(CorpusAssertions.score(new TokenAccuracy(), HiddenMarkovTagger::learn, PARTS))
        .isBetween(15.0, 40.0);
  }
}
