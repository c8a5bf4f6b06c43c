package org.nmt4j.translation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.CopiedMemory;
import org.nmt4j.nn.fixture.DirectionalCheck;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.recipe.ModelSettings;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** Checks the gradient of the whole network with padding, label smoothing and dropout. */
class TranslationNetworkGradientTest {
  static final int VOCABULARY = 8;
  static final Objective SMOOTHED = new Objective(0.1, 0);
  private static final Objective CONSISTENT = new Objective(0.1, 3);
  private static final Objective GUIDED = new Objective(0.1, 0, 0.7);
  static final Objective GUIDED_TWICE = new Objective(0.1, 3, 0.7);

  static final TranslationBatch BATCH =
      TranslationBatch.of(
          List.of(
              new IdPair(new int[] {4, 5}, new int[] {6}, new int[] {0, 0, 1, 0}),
              new IdPair(new int[] {7}, new int[] {5, Vocabulary.UNK}, new int[] {0, 1})));

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}, feeding {1}, {2}, tied {3}, layers {4}, both ways {5}")
  @CsvSource({
    "general,    true,  lstm, none,    1, true",
    "general,    false, gru,  decoder, 2, true",
    "additive,   true,  gru,  all,     1, false",
    "additive,   false, lstm, none,    1, true",
    "dot,        true,  lstm, decoder, 1, true",
    "dot,        false, gru,  none,    1, false",
    "scaled-dot, true,  gru,  all,     1, true",
    "scaled-dot, false, lstm, all,     2, false",
    "none,       false, lstm, none,    1, true",
    "none,       false, gru,  decoder, 2, false",
    "general,    true,  rnn,  none,    2, true",
    "additive,   true,  gru-reset-before, decoder, 1, true",
    "general,    true,  lstm-full-gate-recurrence, none, 1, true"
  })
  void gradientIsThatOfFiniteDifferences(
      String attention, boolean feeding, String cell, String tied, int layers, boolean both) {
    gradientIsThatOfFiniteDifferences(
        network(attention, feeding, cell, tied, layers, both), SMOOTHED);
  }

  @ParameterizedTest
  @CsvSource({"general, true, lstm, none", "dot, false, gru, all"})
  void gradientOfConsistencyIsThatOfFiniteDifferences(
      String attention, boolean feeding, String cell, String tied) {
    TranslationNetwork network = network(attention, feeding, cell, tied, 1, true);
    gradientIsThatOfFiniteDifferences(network, CONSISTENT);
    network.parameters().initialize(DataType.FLOAT, 5);
    float[] expected = gradient(network, CONSISTENT, Kernels.reference());
    assertThat(gradient(network, CONSISTENT, Kernels.fused()))
        .containsExactly(expected, within(1e-4f));
  }

  /** A target is aligned to two source tokens, one to one, and one to none. */
  @ParameterizedTest
  @CsvSource({
    "general, true, lstm, false",
    "additive, false, gru, false",
    "dot, true, gru, false",
    "scaled-dot, false, lstm, true"
  })
  void gradientOfGuidedAlignmentIsThatOfFiniteDifferences(
      String attention, boolean feeding, String cell, boolean twice) {
    Objective objective = twice ? GUIDED_TWICE : GUIDED;
    TranslationNetwork network = network(attention, feeding, cell, "none", 1, true);
    gradientIsThatOfFiniteDifferences(network, objective);
    network.parameters().initialize(DataType.FLOAT, 5);
    float[] expected = gradient(network, objective, Kernels.reference());
    assertThat(gradient(network, objective, Kernels.fused()))
        .containsExactly(expected, within(1e-4f));
    assertThat(expected).isNotEqualTo(gradient(network, SMOOTHED, Kernels.reference()));
  }

  @Test
  void conditionalDecodersAreGuidedToo() {
    ModelSettings settings =
        settings(
            "embedding_size: 3",
            "encoder: {hidden_size: 2}",
            "attention: {type: general, input_feeding: false}",
            "decoder: {cell: gru, hidden_size: 4, conditional: true}");
    gradientIsThatOfFiniteDifferences(
        new TranslationNetwork(new NetworkSize(settings, VOCABULARY, VOCABULARY)), GUIDED);
  }

  /** The masks of both passes differ, so the divergence of their predictions is not 0. */
  @Test
  void passesOfConsistencyHaveMasksOfTheirOwn() {
    TranslationNetwork network = network("general", true, "lstm", "none", 1, true);
    network.parameters().initialize(DataType.DOUBLE, 5);
    Loss once = loss(network, SMOOTHED);
    Loss twice = loss(network, CONSISTENT);
    assertThat(twice.consistency()).isGreaterThan(1e-6);
    assertThat(twice.tokens()).isEqualTo(once.tokens()).isEqualTo(BATCH.expected().length);
    assertThat(twice.smoothed()).isCloseTo(once.smoothed(), withinPercentage(5));
    assertThat(twice.objective()).isEqualTo(twice.smoothed() + twice.consistency());
  }

  private static Loss loss(TranslationNetwork network, Objective objective) {
    Parameters parameters = network.parameters();
    Tape tape =
        Tape.recording(
            Kernels.reference(),
            new Workspace(DataType.DOUBLE),
            parameters,
            parameters.newGradients());
    return network.loss(tape, BATCH, objective, 1, 77);
  }

  static void gradientIsThatOfFiniteDifferences(TranslationNetwork network, Objective objective) {
    Parameters parameters = network.parameters();
    parameters.initialize(DataType.DOUBLE, 5);
    DirectionalCheck check =
        new DirectionalCheck(
            parameters, tape -> network.loss(tape, BATCH, objective, 1, 77).objective());
    for (Parameter parameter : parameters.all()) {
      if (parameter.name().endsWith(".embedding")) {
        check.withoutRow(parameter, Vocabulary.PAD);
      }
    }
    check.run();
  }

  /** Covers the keys of the recipe that no case above covers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "encoder: {cell: gru, hidden_size: 4, join: mean, layer_norm: true}",
        "encoder: {cell: gru, hidden_size: 2}\n  word_dropout: {source: 0.3, target: 0.3}"
      })
  void gradientUnderVariationalDropoutIsThatOfFiniteDifferences(String encoder) {
    ModelSettings settings =
        settings(
            "embedding_size: 4",
            encoder,
            "attention: {type: dot}",
            "decoder: {cell: lstm-coupled-gates, hidden_size: 4}",
            "dropout: 0.2",
            "variational_dropout: true",
            "recurrent_dropout: 0.2");
    gradientIsThatOfFiniteDifferences(
        new TranslationNetwork(new NetworkSize(settings, VOCABULARY, VOCABULARY)), CONSISTENT);
  }

  /** Checks the decoders that no case above covers, with all kernels. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: additive, input_feeding: false} | {cell: gru, conditional: true, layers: 2}
          {type: general, input_feeding: false} | {cell: lstm, conditional: true}
          {type: general} | {cell: lstm, output: deep}
          {type: none, input_feeding: false} | {cell: gru, output: deep}
          {type: general} | {cell: lstm, context_gate: true}
          {type: dot, input_feeding: false} | {cell: gru, output: deep, context_gate: true}
          {type: additive, coverage: true} | {cell: lstm, layers: 2}
          {type: additive, input_feeding: false, coverage: true} | {cell: gru}
          {type: additive, input_feeding: false, coverage: true} | {cell: gru, conditional: true}
          """)
  void gradientOfOtherDecodersIsThatOfFiniteDifferences(String attention, String decoder) {
    ModelSettings settings =
        settings(
            "embedding_size: 3",
            "encoder: {hidden_size: 2}",
            "attention: " + attention,
            "decoder: " + decoder.replace("}", ", hidden_size: 4}"),
            "dropout: 0.2");
    TranslationNetwork network =
        new TranslationNetwork(new NetworkSize(settings, VOCABULARY, VOCABULARY));
    gradientIsThatOfFiniteDifferences(network, SMOOTHED);
    TranslationNetwork single =
        new TranslationNetwork(new NetworkSize(settings, VOCABULARY, VOCABULARY));
    single.parameters().initialize(DataType.FLOAT, 5);
    float[] expected = gradient(single, SMOOTHED, Kernels.reference());
    assertThat(gradient(single, SMOOTHED, Kernels.fused()))
        .containsExactly(expected, within(1e-4f));
    float[] copied =
        CopiedMemory.call(
            () -> {
              TranslationNetwork copy =
                  new TranslationNetwork(new NetworkSize(settings, VOCABULARY, VOCABULARY));
              copy.parameters().initialize(DataType.FLOAT, 5);
              return gradient(copy, SMOOTHED, Kernels.reference());
            });
    assertThat(copied).isEqualTo(expected);
  }

  /** The kernels of training in single precision give the gradient that was checked above. */
  @ParameterizedTest
  @CsvSource({
    "general,    true,  lstm, none,    1, true",
    "additive,   false, gru,  all,     2, true",
    "scaled-dot, true,  gru,  decoder, 1, true",
    "none,       false, lstm, none,    2, false"
  })
  void fusedKernelsGiveTheSame(
      String attention, boolean feeding, String cell, String tied, int layers, boolean both) {
    TranslationNetwork network = network(attention, feeding, cell, tied, layers, both);
    network.parameters().initialize(DataType.FLOAT, 5);
    float[] expected = gradient(network, SMOOTHED, Kernels.reference());
    assertThat(gradient(network, SMOOTHED, Kernels.fused()))
        .containsExactly(expected, within(1e-4f));
  }

  /** On a graphics card, arrays are read and written through ND4J. The bits stay the same. */
  @ParameterizedTest
  @CsvSource({
    "general,    true,  lstm, none,    1, true",
    "additive,   false, gru,  all,     2, true",
    "scaled-dot, true,  gru,  decoder, 1, true",
    "none,       false, lstm-full-gate-recurrence, none, 2, false"
  })
  void referenceKernelsNeedNoSharedMemory(
      String attention, boolean feeding, String cell, String tied, int layers, boolean both) {
    TranslationNetwork network = network(attention, feeding, cell, tied, layers, both);
    network.parameters().initialize(DataType.FLOAT, 5);
    float[] expected = gradient(network, SMOOTHED, Kernels.reference());
    float[] found =
        CopiedMemory.call(
            () -> {
              TranslationNetwork copy = network(attention, feeding, cell, tied, layers, both);
              copy.parameters().initialize(DataType.FLOAT, 5);
              return gradient(copy, SMOOTHED, Kernels.reference());
            });
    assertThat(found).isEqualTo(expected);
  }

  /** The gradient in bfloat16, which has eight bits of precision, points the same way. */
  @Test
  void gradientInBfloat16IsNearlyTheSame() {
    assumeTrue(OneDnnProducts.isSupported(Precision.BF16), "this machine multiplies no bfloat16");
    TranslationNetwork network = network("general", true, "lstm", "none", 1, true);
    network.parameters().initialize(DataType.FLOAT, 5);
    float[] single = gradient(network, SMOOTHED, Kernels.fused());
    float[] half = gradient(network, SMOOTHED, Kernels.fused(Precision.BF16));
    assertThat(half).isNotEqualTo(single);
    double cosine = dot(single, half) / Math.sqrt(dot(single, single) * dot(half, half));
    assertThat(cosine).isGreaterThan(0.9995);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  static float[] gradient(TranslationNetwork network, Objective objective, Kernels kernels) {
    Parameters parameters = network.parameters();
    Gradients gradients = parameters.newGradients();
    Tape tape = Tape.recording(kernels, new Workspace(DataType.FLOAT), parameters, gradients);
    network.loss(tape, BATCH, objective, 1, 77);
    tape.backward();
    float[] values = new float[parameters.size()];
    gradients.flat().read(values);
    return values;
  }

  private TranslationNetwork network(
      String attention, boolean feeding, String cell, String tied, int layers, boolean both) {
    ModelSettings settings =
        settings(
            "embedding_size: 3",
            "tie_embeddings: " + tied,
            String.format(
                Locale.ROOT,
                "encoder: {cell: %s, hidden_size: %d, layers: %d, bidirectional: %s, residual:"
                    + " true}",
                cell,
                both ? 2 : 4,
                layers,
                both),
            String.format(
                Locale.ROOT, "attention: {type: %s, input_feeding: %s}", attention, feeding),
            String.format(
                Locale.ROOT,
                "decoder: {cell: %s, hidden_size: 4, layers: %d, residual: true}",
                cell,
                layers),
            "dropout: 0.2");
    return new TranslationNetwork(new NetworkSize(settings, VOCABULARY, VOCABULARY));
  }

  private ModelSettings settings(String... lines) {
    return settings(folder, lines);
  }

  /** Returns settings of a network. The other settings are those of a recipe's defaults. */
  static ModelSettings settings(Path folder, String... lines) {
    String recipe =
        String.format(
            Locale.ROOT,
            """
            recipe: 1
            name: small
            data:
              train: {source: text, target: text}
              dev: {source: text, target: text}
            tokenization:
              source: {language: de}
              target: {language: en}
            vocabulary: {shared: true}
            model:
              %s
            """,
            String.join("\n  ", lines));
    try {
      Files.writeString(folder.resolve("text"), "a\n");
      Files.writeString(folder.resolve("recipe.yaml"), recipe);
      return RecipeReader.load(folder.resolve("recipe.yaml"), List.of()).recipe().model();
    } catch (IOException | RecipeException e) {
      throw new AssertionError(e);
    }
  }
}
