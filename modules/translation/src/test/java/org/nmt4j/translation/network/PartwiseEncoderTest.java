package org.nmt4j.translation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.recipe.ModelSettings;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

class PartwiseEncoderTest {
  private static final int VOCABULARY = 8;

  private final Kernels kernels = Kernels.fused();

  @TempDir Path folder;

  private TranslationNetwork network() {
    ModelSettings settings =
        TranslationNetworkGradientTest.settings(
            folder, "embedding_size: 24", "encoder: {hidden_size: 40, layers: 2}");
    TranslationNetwork network =
        new TranslationNetwork(new NetworkSize(settings, VOCABULARY, VOCABULARY));
    network.parameters().initialize(5);
    return network;
  }

  /** Returns sentences of different lengths, of which a part of the batch has only short ones. */
  private static IdBatch batch(int sentences) {
    CounterRandom random = new CounterRandom(3);
    List<int[]> ids = new ArrayList<>();
    for (int sentence = 0; sentence < sentences; sentence++) {
      int[] tokens = new int[1 + random.below(sentence < 16 ? 4 : 11)];
      Arrays.setAll(tokens, t -> 4 + random.below(VOCABULARY - 4));
      ids.add(tokens);
    }
    return IdBatch.of(ids, Vocabulary.PAD);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 17, 40})
  void partsHaveTheBitsOfTheWhole(int sentences) {
    TranslationNetwork network = network();
    IdBatch batch = batch(sentences);
    Tape tape = Tape.inference(kernels, new Workspace(), network.parameters());
    EncoderMemory whole = network.encode(tape, batch, Dropout.none());
    EncoderMemory joined = new PartwiseEncoder(network, new SearchMemory()).encode(tape, batch);
    assertThat(joined.lengths()).isEqualTo(batch.lengths());
    assertThat(bits(joined.summary().value())).isEqualTo(bits(whole.summary().value()));
    for (int t = 0; t < batch.positions(); t++) {
      for (int b = 0; b < sentences; b++) {
        int row = t * sentences + b;
        int[] found = bits(joined.states().value().slice(row, 1));
        assertThat(found)
            .as("position %d of sentence %d", t, b)
            .isEqualTo(
                t < batch.lengths()[b]
                    ? bits(whole.states().value().slice(row, 1))
                    : new int[found.length]);
      }
    }
  }

  private static int[] bits(Matrix matrix) {
    float[] values = new float[matrix.size()];
    matrix.read(values);
    int[] bits = new int[values.length];
    Arrays.setAll(bits, i -> Float.floatToIntBits(values[i]));
    return bits;
  }
}
