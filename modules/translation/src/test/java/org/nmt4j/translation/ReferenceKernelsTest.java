package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.fixture.CopiedMemory;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.parallel.Workers;

/**
 * Trains and translates as on a graphics card: with the reference kernels, in memory that Java does
 * not share. The model learns to reverse three lines.
 */
class ReferenceKernelsTest {
  private static final List<String> LINES = List.of("a b", "b c", "c a");

  @TempDir private static Path folder;
  private static TranslationModel model;

  @BeforeAll
  static void train() {
    ReverseCorpus corpus = new ReverseCorpus(folder);
    for (String part : List.of("train", "dev")) {
      corpus.write(part + ".in", text(LINES.stream()));
      corpus.write(part + ".out", text(LINES.stream().map(ReverseCorpus::reverse)));
    }
    String[] changes = {
      "kernels=reference",
      "model.embedding_size=12",
      "model.encoder={cell: gru, hidden_size: 16, bidirectional: false}",
      "model.attention.type=dot",
      "model.decoder={cell: gru, hidden_size: 16}",
      "training.batch_size=3",
      "training.shards=1",
      "training.epochs=10",
      "training.validate_every=10 epochs",
      "training.schedule={type: constant, warmup_updates: 0}",
      "training.learning_rate=0.06"
    };
    model =
        CopiedMemory.call(
            () -> ReverseModels.train(corpus.recipe(changes), 2, folder.resolve("run")).model());
  }

  private static String text(Stream<String> lines) {
    return String.join("\n", lines.toList()) + "\n";
  }

  private static List<Translation> translate(TranslationModel by, int beam, int batch) {
    TranslationOptions options =
        TranslationOptions.of(by.recipe().decoding())
            .withBeamSize(beam)
            .withNBest(beam)
            .withAttention()
            .withBatchSize(batch);
    try (Workers workers = new Workers(2)) {
      return new Translator(by, options, workers).translate(LINES);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void itLearnsToReverse(int beam) {
    assertThat(model.kernels().name()).isEqualTo("reference");
    assertThat(CopiedMemory.call(() -> translate(model, beam, 3)))
        .extracting(Translation::text)
        .isEqualTo(LINES.stream().map(ReverseCorpus::reverse).toList());
  }

  @Test
  void aLineAloneHasTheBitsThatItHasInABatch() {
    List<Translation> together = CopiedMemory.call(() -> translate(model, 3, 3));
    assertThat(CopiedMemory.call(() -> translate(model, 3, 1)))
        .extracting(TranslatorTest::bits)
        .isEqualTo(together.stream().map(TranslatorTest::bits).toList());
  }

  @Test
  void fusedKernelsReadTheModelThatItWrites() {
    TranslationModel read =
        TranslationModel.load(folder.resolve("run/best.nmt4j")).withKernels(Kernels.fused());
    assertThat(translate(read, 3, 3))
        .extracting(Translation::text)
        .isEqualTo(
            CopiedMemory.call(() -> translate(model, 3, 3)).stream()
                .map(Translation::text)
                .toList());
  }
}
