package org.nmt4j.nn.op;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Kernels;

class EmbeddingTest {
  /** Otherwise native code would read beyond the table. */
  @ParameterizedTest
  @ValueSource(ints = {-1, 4})
  void idsOutsideTheTableAreRefused(int id) {
    Parameters parameters = new Parameters();
    Parameter table = parameters.declare("table", 4, 2, Initializer.ZEROS);
    parameters.initialize(DataType.FLOAT, 1);
    Tape tape = Tape.inference(Kernels.fused(), new Workspace(DataType.FLOAT), parameters);
    assertThatThrownBy(() -> Embedding.apply(tape, table, new int[] {1, id}, 0))
        .hasMessage("id " + id + " outside the vocabulary of 4");
  }
}
