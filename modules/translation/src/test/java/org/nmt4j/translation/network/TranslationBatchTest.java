package org.nmt4j.translation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

class TranslationBatchTest {
  private static final int PAD = Vocabulary.PAD;
  private static final int BOS = Vocabulary.BOS;
  private static final int EOS = Vocabulary.EOS;

  /** The pairs are 4 5 -> 6 and 7 -> 8 9. Each row of numbers below is one position of both. */
  @Test
  void layout() {
    TranslationBatch batch =
        TranslationBatch.of(
            List.of(
                new IdPair(new int[] {4, 5}, new int[] {6}),
                new IdPair(new int[] {7}, new int[] {8, 9})));
    assertThat(batch.source().ids())
        .containsExactly(
            4, 7, //
            5, EOS, //
            EOS, PAD);
    assertThat(batch.source().lengths()).containsExactly(3, 2);
    assertThat(batch.input().ids())
        .containsExactly(
            BOS, BOS, //
            6, 8, //
            PAD, 9);
    assertThat(batch.input().lengths()).containsExactly(2, 3);
    assertThat(batch.rows()).containsExactly(0, 1, 2, 3, 5);
    assertThat(batch.expected()).containsExactly(6, 8, EOS, 9, EOS);
    assertThat(batch.sourceTokens()).isEqualTo(5);
    assertThat(batch.targetTokens()).isEqualTo(5);
  }

  @Test
  void emptySidesAreTheMarksAlone() {
    TranslationBatch batch = TranslationBatch.of(List.of(new IdPair(new int[0], new int[0])));
    assertThat(batch.source().ids()).containsExactly(EOS);
    assertThat(batch.input().ids()).containsExactly(BOS);
    assertThat(batch.rows()).containsExactly(0);
    assertThat(batch.expected()).containsExactly(EOS);
  }

  @Test
  void endMarkIsPutBehindACopy() {
    int[] ids = {4, 5};
    assertThat(TranslationBatch.withEnd(ids)).containsExactly(4, 5, EOS);
    assertThat(ids).containsExactly(4, 5);
  }
}
