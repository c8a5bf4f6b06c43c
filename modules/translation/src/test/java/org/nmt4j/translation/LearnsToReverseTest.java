package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.translation.Translation.Candidate;

/** Trains a model from a recipe and text, and translates unseen lines with it. */
class LearnsToReverseTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void unseenSequencesAreReversed(int beam) {
    TranslationModel model = ReverseModels.trained();
    List<String> sources = ReverseModels.CORPUS.test();
    TranslationOptions options =
        TranslationOptions.of(model.recipe().decoding()).withBeamSize(beam);
    int right = 0;
    try (Workers workers = new Workers(2)) {
      List<Translation> translations = new Translator(model, options, workers).translate(sources);
      for (int i = 0; i < sources.size(); i++) {
        right += translations.get(i).text().equals(ReverseCorpus.reverse(sources.get(i))) ? 1 : 0;
      }
    }
    assertThat(right / (double) sources.size()).isGreaterThanOrEqualTo(0.95);
  }

  /** Output token i should attend most to source token n - 1 - i, which it copies. */
  @Test
  void attentionIsGreatestWithinOnePlaceOfWhatItWrites() {
    TranslationModel model = ReverseModels.trained();
    TranslationOptions options = TranslationOptions.of(model.recipe().decoding()).withAttention();
    int near = 0;
    int all = 0;
    try (Workers workers = new Workers(2)) {
      Translator translator = new Translator(model, options, workers);
      for (Translation translation : translator.translate(ReverseModels.CORPUS.test())) {
        Candidate best = translation.candidates().get(0);
        int last = translation.source().size() - 1;
        for (int i = 0; i < best.tokens().size(); i++) {
          near += Math.abs(greatest(best.attention().get(i).weights()) - (last - i)) <= 1 ? 1 : 0;
          all++;
        }
      }
    }
    assertThat(all).isGreaterThan(800);
    assertThat(near / (double) all).isGreaterThanOrEqualTo(0.9);
  }

  private static int greatest(float[] weights) {
    return IntStream.range(0, weights.length)
        .boxed()
        .max(Comparator.comparing(i -> weights[i]))
        .orElseThrow();
  }
}
