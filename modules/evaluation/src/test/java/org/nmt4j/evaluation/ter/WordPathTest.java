package org.nmt4j.evaluation.ter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nmt4j.evaluation.edits.BandedEditDistance.DELETE;
import static org.nmt4j.evaluation.edits.BandedEditDistance.INSERT;
import static org.nmt4j.evaluation.edits.BandedEditDistance.MATCH;
import static org.nmt4j.evaluation.edits.BandedEditDistance.REPLACE;

import org.junit.jupiter.api.Test;

class WordPathTest {
  // The three words of the hypothesis: matched, deleted, replaced. The four words of the reference:
  // inserted, matched, inserted, replaced.
  private static final byte[] EDITS = {INSERT, MATCH, DELETE, INSERT, REPLACE};

  @Test
  void partnersAreAlignedWordsOrTheLastBefore() {
    WordPath path = new WordPath(EDITS, 3, 4);
    assertThat(new int[] {path.partner(0), path.partner(1), path.partner(2), path.partner(3)})
        .containsExactly(-1, 0, 1, 2);
  }

  @Test
  void runsAreRightWhereEachWordMatches() {
    WordPath path = new WordPath(EDITS, 3, 4);
    assertThat(path.hypothesisIsRight(0, 1)).isTrue();
    assertThat(path.hypothesisIsRight(0, 2)).isFalse();
    assertThat(path.hypothesisIsRight(1, 1)).isFalse();
    assertThat(path.hypothesisIsRight(2, 1)).isFalse();
    assertThat(path.referenceIsFound(0, 1)).isFalse();
    assertThat(path.referenceIsFound(1, 1)).isTrue();
    assertThat(path.referenceIsFound(1, 2)).isFalse();
    assertThat(path.referenceIsFound(3, 1)).isFalse();
  }
}
