package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.parallel.Workers;

/**
 * Trains a conditional decoder with coverage, deep output and context gate, and translates unseen
 * lines with it.
 */
class LearnsWithConditionalDecoderTest {
  @TempDir private Path folder;

  @Test
  void unseenSequencesAreReversed() {
    TranslationModel model =
        ReverseModels.train(
                ReverseModels.CORPUS.recipe(
                    "model.attention={type: additive, input_feeding: false, coverage: true}",
                    "model.decoder={cell: gru, hidden_size: 64, conditional: true, output: deep,"
                        + " context_gate: true}",
                    "training.epochs=5",
                    "training.schedule.decay_updates=315"),
                2,
                folder)
            .model();
    List<String> sources = ReverseModels.CORPUS.test();
    List<Translation> translations = translate(model, sources, 64);
    int right = 0;
    for (int i = 0; i < sources.size(); i++) {
      right += translations.get(i).text().equals(ReverseCorpus.reverse(sources.get(i))) ? 1 : 0;
    }
    assertThat(right / (double) sources.size()).isGreaterThanOrEqualTo(0.9);
    TranslationModel read = TranslationModel.load(folder.resolve("best.nmt4j"));
    List<String> some = new ArrayList<>(sources.subList(0, 40));
    some.add(String.join(" ", some.subList(0, 3)));
    List<String> alone = bits(translate(read, some, 1));
    assertThat(bits(translate(read, some, 7))).isEqualTo(alone);
    assertThat(bits(translate(model, some, 64))).isEqualTo(alone);
  }

  private static List<Translation> translate(
      TranslationModel model, List<String> lines, int batch) {
    TranslationOptions options =
        TranslationOptions.of(model.recipe().decoding())
            .withNBest(5)
            .withAttention()
            .withBatchSize(batch);
    try (Workers workers = new Workers(2)) {
      return new Translator(model, options, workers).translate(lines);
    }
  }

  private static List<String> bits(List<Translation> translations) {
    return translations.stream().map(TranslatorTest::bits).toList();
  }
}
