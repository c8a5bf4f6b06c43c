package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.PrecisionChoice;

/**
 * Checks that a line alone and a line in a batch give the same bits. Libraries have different
 * kernels for few and for many inputs, so the test covers networks of both kinds.
 */
class LineInAnyBatchTest {
  private static final List<String> LINES = ReverseModels.CORPUS.test().subList(0, 12);

  /** The sizes of embedding, encoder and decoder. The last row gives products of 1,300 inputs. */
  private static final int[][] SIZES = {{7, 7, 11}, {33, 425, 450}};

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (PrecisionChoice precision :
        List.of(PrecisionChoice.FP32, PrecisionChoice.BF16, PrecisionChoice.INT8)) {
      for (int[] sizes : SIZES) {
        cases.add(Arguments.of(precision, sizes));
      }
    }
    return cases.stream();
  }

  private static TranslationModel model(PrecisionChoice precision, int[] sizes) {
    return ReverseModels.prepare(
            ReverseModels.CORPUS.recipe(
                "model.embedding_size=" + sizes[0],
                "model.encoder.hidden_size=" + sizes[1],
                "model.decoder.hidden_size=" + sizes[2]))
        .model()
        .withKernels(ChosenKernels.of(precision).get());
  }

  private static List<String> bits(TranslationModel model, int beam, int batch) {
    TranslationOptions options =
        TranslationOptions.of(model.recipe().decoding())
            .withBeamSize(beam)
            .withNBest(beam)
            .withAttention()
            .withBatchSize(batch);
    try (Workers workers = new Workers(1)) {
      return new Translator(model, options, workers)
          .translate(LINES).stream().map(TranslatorTest::bits).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void batchDoesNotMatter(PrecisionChoice precision, int[] sizes) {
    assumeTrue(
        ChosenKernels.of(precision).missing().isEmpty(),
        "no products in this precision on this machine");
    TranslationModel model = model(precision, sizes);
    for (int beam : new int[] {1, 3}) {
      List<String> alone = bits(model, beam, 1);
      for (int batch : new int[] {3, 12}) {
        assertThat(bits(model, beam, batch)).as("batches of %d", batch).isEqualTo(alone);
      }
    }
  }
}
