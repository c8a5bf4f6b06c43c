package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.evaluation.AlignmentAccuracy;
import org.nmt4j.nn.parallel.Workers;

/** The whole way: from recipe and text by training to translations of unseen lines. */
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

  /** What comes out at place i stands at place n - 1 - i of the source. */
  @Test
  void itLooksAtWhatItWrites() {
    TranslationModel model = ReverseModels.trained();
    TranslationOptions options = TranslationOptions.of(model.recipe().decoding()).withAttention();
    AlignmentAccuracy accuracy = new AlignmentAccuracy();
    try (Workers workers = new Workers(2)) {
      Translator translator = new Translator(model, options, workers);
      for (Translation translation : translator.translate(ReverseModels.CORPUS.test())) {
        WordAttention attention = WordAttention.of(translation, translation.candidates().get(0));
        int last = attention.target().size() - 1;
        accuracy.add(
            attention.alignment(),
            IntStream.rangeClosed(0, last)
                .mapToObj(i -> (last - i) + "-" + i)
                .collect(Collectors.joining(" ")));
      }
    }
    assertThat(accuracy.words()).isGreaterThan(800);
    assertThat(accuracy.percent()).isGreaterThanOrEqualTo(90);
  }
}
