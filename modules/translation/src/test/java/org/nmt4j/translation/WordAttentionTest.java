package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.translation.Translation.Candidate;

class WordAttentionTest {
  private static Candidate candidate(boolean cut, List<String> tokens, float[]... attention) {
    return new Candidate("", tokens, 0, List.of(), 0, TokenWeights.ofTable(attention), cut, 0);
  }

  private static float[] row(double... weights) {
    float[] row = new float[weights.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) weights[i];
    }
    return row;
  }

  @Test
  void piecesBecomeWords() {
    Candidate candidate =
        candidate(
            false,
            List.of("x", "y@@", "z"),
            row(0.1, 0.2, 0.6, 0.1),
            row(0.5, 0.3, 0.1, 0.1),
            row(0.1, 0.7, 0.2, 0.0),
            row(0.0, 0.0, 0.0, 1.0));
    Translation translation = new Translation(List.of("ab@@", "c", "d"), List.of(candidate));
    WordAttention words = WordAttentions.of(translation, candidate);
    assertThat(words.source()).containsExactly("abc", "d", "</s>");
    assertThat(words.target()).containsExactly("x", "yz", "</s>");
    double[][] expected = {{0.3, 0.6, 0.1}, {0.8, 0.15, 0.05}, {0, 0, 1}};
    for (int i = 0; i < 3; i++) {
      assertThat(words.weights().get(i).weights()).containsExactly(expected[i], within(1e-6));
    }
    assertThat(words.alignment()).isEqualTo("1-0 0-1");
  }

  @Test
  void wordThatLooksAtTheEndMarkHasNoPartner() {
    Candidate candidate =
        candidate(false, List.of("x", "y"), row(0.2, 0.8), row(0.9, 0.1), row(0.5, 0.5));
    Translation translation = new Translation(List.of("a"), List.of(candidate));
    assertThat(WordAttentions.of(translation, candidate).alignment()).isEqualTo("0-1");
  }

  @Test
  void cutTranslationHasNoEndMarkAndItsLastPieceIsAWord() {
    Candidate candidate = candidate(true, List.of("x", "y@@"), row(1, 0), row(0.6, 0.4));
    Translation translation = new Translation(List.of("a"), List.of(candidate));
    WordAttention words = WordAttentions.of(translation, candidate);
    assertThat(words.target()).containsExactly("x", "y");
    assertThat(words.weights()).hasSize(2).allMatch(row -> row.weights().length == 2);
    assertThat(words.alignment()).isEqualTo("0-0 0-1");
  }

  @Test
  void withoutAttentionThereAreNoRows() {
    Candidate candidate = candidate(false, List.of("x"));
    Translation translation = new Translation(List.of("a"), List.of(candidate));
    WordAttention words = WordAttentions.of(translation, candidate);
    assertThat(words.weights()).isEmpty();
    assertThat(words.alignment()).isEmpty();
  }

  /** A model that reverses attends to the source from its end to its beginning. */
  @Test
  void reversingModelLooksAlongTheAntiDiagonal() {
    TranslationModel model = ReverseModels.trained();
    TranslationOptions options = TranslationOptions.of(model.recipe().decoding()).withAttention();
    int near = 0;
    int all = 0;
    try (Workers workers = new Workers(2)) {
      for (Translation each :
          new Translator(model, options, workers).translate(ReverseModels.CORPUS.test())) {
        WordAttention words = WordAttentions.of(each, each.candidates().get(0));
        for (WordWeights row : words.weights()) {
          assertThat(Arrays.stream(row.weights()).sum()).isCloseTo(1, within(1e-5));
        }
        for (String pair : words.alignment().split(" ")) {
          String[] ends = pair.split("-");
          int mirrored = each.source().size() - 1 - Integer.parseInt(ends[1]);
          near += Math.abs(Integer.parseInt(ends[0]) - mirrored) <= 1 ? 1 : 0;
          all++;
        }
      }
    }
    assertThat(all).isGreaterThan(800);
    assertThat(near / (double) all).isGreaterThan(0.9);
  }
}
