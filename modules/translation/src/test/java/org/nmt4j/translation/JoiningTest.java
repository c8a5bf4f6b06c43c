package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.Translation.Part;

class JoiningTest {

  /** Returns a part in which each target word attends to the source word at the same index. */
  private static Part part(String before, List<String> source, String... outputs) {
    List<Candidate> candidates =
        List.of(outputs).stream().map(each -> candidate(source.size(), each)).toList();
    return new Part(String.join(" ", source), before, new Translation(source, candidates));
  }

  private static Candidate candidate(int sources, String text) {
    List<String> tokens = text.isEmpty() ? List.of() : List.of(text.split(" "));
    float[][] attention = new float[tokens.size() + 1][sources + 1];
    for (int i = 0; i < attention.length; i++) {
      attention[i][i == tokens.size() ? sources : Math.min(i, sources)] = 1;
    }
    List<Double> ofTokens = Collections.nCopies(attention.length, -1.0 / attention.length);
    return new Candidate(
        text, tokens, -1, ofTokens, -0.5, TokenWeights.ofTable(attention), false, 0);
  }

  private static Part blank(String before) {
    return new Part(
        "",
        before,
        new Translation(
            List.of(),
            List.of(new Candidate("", List.of(), 0, List.of(), 0, List.of(), false, 0)),
            List.of(),
            0,
            0,
            TranslationStatus.EMPTY));
  }

  @Test
  void linesAndSpacesStandBetweenParts() {
    Translation joined =
        Joining.join(
            List.of(
                part("", List.of("a"), "A ."),
                part(" ", List.of("b"), "B ."),
                blank("\n"),
                part("\n", List.of("c"), "C .")));
    assertThat(joined.text()).isEqualTo("A . B .\n\nC .");
    assertThat(joined.partCount()).isEqualTo(3);
    assertThat(joined.status()).isEqualTo(TranslationStatus.SPLIT);
    assertThat(joined.source()).containsExactly("a", "b", "c");
  }

  @Test
  void noSpaceStandsBetweenChineseSentences() {
    assertThat(
            Joining.join(
                    List.of(
                        part("", List.of("a"), "我们走。"),
                        part(" ", List.of("b"), "你好！"),
                        part(" ", List.of("c"), "OK")))
                .text())
        .isEqualTo("我们走。你好！ OK");
  }

  @Test
  void candidatesOfARankBelongTogether() {
    Translation joined =
        Joining.join(
            List.of(
                part("", List.of("a"), "one", "two", "three"), part(" ", List.of("b"), "x", "y")));
    assertThat(joined.candidates())
        .extracting(Candidate::text)
        .containsExactly("one x", "two y", "three y");
    assertThat(joined.candidates().get(0).score()).isEqualTo(-1);
  }

  @Test
  void wordsOfAPartLookAtWordsOfThatPart() {
    Translation joined =
        Joining.join(
            List.of(
                part("", List.of("a", "b"), "A B"),
                blank("\n"),
                part("\n", List.of("c"), ""),
                part(" ", List.of("d", "e"), "D E"),
                blank("\n")));
    WordAttention attention = WordAttentions.of(joined, joined.candidates().get(0));
    assertThat(attention.source()).containsExactly("a", "b", "c", "d", "e", "</s>");
    assertThat(attention.target()).containsExactly("A", "B", "D", "E", "</s>");
    assertThat(attention.alignment()).isEqualTo("0-0 1-1 3-2 4-3");
    assertThat(attention.weights())
        .extracting(row -> Arrays.stream(row.weights()).sum())
        .containsOnly(1.0);
    assertThat(joined.candidates().get(0).attention()).hasSize(5);
    assertThat(joined.candidates().get(0).tokenLogProbabilities()).hasSize(5);
  }
}
