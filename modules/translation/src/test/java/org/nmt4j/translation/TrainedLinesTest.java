package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.network.IdPair;

class TrainedLinesTest {

  private static TrainedLines lines(int single, int several) {
    List<SentencePair> pairs = new ArrayList<>();
    pairs.addAll(Collections.nCopies(single, new SentencePair("Er kommt.", "He comes.")));
    pairs.addAll(Collections.nCopies(several, new SentencePair("Ja. Nein.", "Yes. No.")));
    IndexedPairs ids = new IndexedPairs();
    ids.add(new IdPair(new int[] {4, 5, 6}, new int[] {4, 5}));
    ids.add(new IdPair(new int[] {4, 5, 6, 7}, new int[] {4, 5, 6}));
    return TrainedLines.of("de", pairs, ids);
  }

  @Test
  void aTenthOfSeveralSentencesMakesTheDifference() {
    assertThat(lines(91, 9).singleSentences()).isTrue();
    assertThat(lines(90, 10).singleSentences()).isFalse();
    assertThat(lines(91, 9).severalSentences()).isEqualTo(0.09);
    assertThat(lines(91, 9).longestSource()).isEqualTo(4);
  }

  @Test
  void readsWhatItWrites() {
    TrainedLines lines = lines(2, 1);
    assertThat(TrainedLines.read(LineReader.of(lines.toText(), "x"))).isEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "longest_source_tokens 3",
        "lines_of_several_sentences x",
        "lines_of_several_sentences NaN",
        "lines_of_several_sentences 1.5",
        "lines_of_several_sentences 0.5\nlongest_source_tokens 0"
      })
  void otherLinesAreRefused(String text) {
    assertThatThrownBy(() -> TrainedLines.read(LineReader.of(text, "x")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected '");
  }

  @Test
  void lengthsAreComparedWithThoseOfTraining() {
    int[] sources = new int[2000];
    int[] targets = new int[2000];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = 4 + i % 13;
      targets[i] = sources[i] + i % 3 - 1;
    }
    LengthRatio usual = LengthRatio.of(sources, targets);
    assertThat(usual.mean()).isBetween(0.99, 1.01);
    for (int length : new int[] {4, 10, 16}) {
      assertThat(usual.isShort(length, length - 1) || usual.isLong(length, length + 1)).isFalse();
    }
    assertThat(usual.isShort(12, 6)).isTrue();
    assertThat(usual.isLong(6, 12)).isTrue();
    assertThat(usual.isShort(6, 12)).isFalse();
  }

  @Test
  void repeatedWordsAreFound() {
    List<String> source = List.of("a", "b", "c");
    assertThat(Repetition.isIn(source, List.of("x", "y", "y", "z"))).isFalse();
    assertThat(Repetition.isIn(source, List.of("x", "y", "y", "y", "y"))).isTrue();
    assertThat(Repetition.isIn(source, List.of("x", "y", "x", "y", "x", "y"))).isTrue();
    assertThat(Repetition.isIn(source, List.of("x", "y", "x", "y", "z"))).isFalse();
    List<String> laughing = Collections.nCopies(5, "ha");
    assertThat(Repetition.isIn(laughing, laughing)).isFalse();
    assertThat(Repetition.isIn(source, List.of())).isFalse();
  }
}
