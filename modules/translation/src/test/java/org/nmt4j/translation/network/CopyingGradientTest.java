package org.nmt4j.translation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nmt4j.translation.network.TranslationNetworkGradientTest.BATCH;
import static org.nmt4j.translation.network.TranslationNetworkGradientTest.GUIDED_TWICE;
import static org.nmt4j.translation.network.TranslationNetworkGradientTest.SMOOTHED;
import static org.nmt4j.translation.network.TranslationNetworkGradientTest.VOCABULARY;
import static org.nmt4j.translation.network.TranslationNetworkGradientTest.gradient;
import static org.nmt4j.translation.network.TranslationNetworkGradientTest.gradientIsThatOfFiniteDifferences;
import static org.nmt4j.translation.network.TranslationNetworkGradientTest.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.fixture.CopiedMemory;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.recipe.ModelSettings;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** Checks the gradient of networks that copy, with padding, label smoothing and dropout. */
class CopyingGradientTest {
  /** The last source token is no target token. */
  private static final CopyMap COPIES =
      CopyMap.of(new Vocabularies(vocabulary("a", "b", "c", "d"), vocabulary("b", "c", "a", "x")));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: general} | {cell: lstm, hidden_size: 4, copy: true} | none | false | true
          {type: additive, input_feeding: false} | {cell: gru, hidden_size: 4, copy: true} | all | true | false
          {type: additive, coverage: true} | {cell: gru, layers: 2, hidden_size: 4, copy: true} | none | true | false
          {type: dot, input_feeding: false} | {cell: gru, conditional: true, hidden_size: 4, copy: true} | none | false | true
          """)
  void gradientOfCopyingIsThatOfFiniteDifferences(
      String attention, String decoder, String tied, boolean variational, boolean twice) {
    ModelSettings settings =
        settings(
            folder,
            "embedding_size: 3",
            "tie_embeddings: " + tied,
            "encoder: {hidden_size: 2}",
            "attention: " + attention,
            "decoder: " + decoder,
            "variational_dropout: " + variational,
            "dropout: 0.2");
    Objective objective = twice ? GUIDED_TWICE : SMOOTHED;
    TranslationNetwork network = network(settings);
    gradientIsThatOfFiniteDifferences(network, objective);
    network.parameters().initialize(DataType.FLOAT, 5);
    float[] expected = gradient(network, objective, Kernels.reference());
    assertThat(gradient(network, objective, Kernels.fused()))
        .containsExactly(expected, within(1e-4f));
    if (twice) {
      float[] copied =
          CopiedMemory.call(
              () -> {
                TranslationNetwork copy = network(settings);
                copy.parameters().initialize(DataType.FLOAT, 5);
                return gradient(copy, objective, Kernels.reference());
              });
      assertThat(copied).isEqualTo(expected);
    }
  }

  @Test
  void copyingNeedsItsTokens() {
    ModelSettings settings = settings(folder, "decoder: {copy: true}");
    NetworkSize size = new NetworkSize(settings, VOCABULARY, VOCABULARY);
    assertThatThrownBy(() -> new TranslationNetwork(size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found copy true without tokens, expected a map of them");
  }

  /** A token is copied as the one with its spelling, and else as the unknown token. */
  @Test
  void tokensAreCopiedByTheirSpelling() {
    assertThat(COPIES.targets(new int[] {4, 5, 6, 7, Vocabulary.UNK, Vocabulary.EOS}))
        .containsExactly(6, 4, 5, Vocabulary.UNK, Vocabulary.UNK, Vocabulary.EOS);
    assertThat(COPIES.size()).isEqualTo(3);
    assertThat(COPIES.of(BATCH.source()).get(1).tokens())
        .containsExactly(Vocabulary.UNK, Vocabulary.EOS);
  }

  private static TranslationNetwork network(ModelSettings settings) {
    return new TranslationNetwork(
        new NetworkSize(settings, VOCABULARY, VOCABULARY), Optional.of(COPIES));
  }

  /** Returns the vocabulary of some tokens in the order of their ids. */
  private static Vocabulary vocabulary(String... tokens) {
    TokenCounts counts = new TokenCounts();
    for (int i = 0; i < tokens.length; i++) {
      counts.add(tokens[i], tokens.length - i);
    }
    return Vocabulary.of(counts, 0, 1);
  }
}
