package org.nmt4j.nn.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.fixture.Values;

class WorkspaceTest {
  @Test
  void matricesDoNotOverlap() {
    Workspace workspace = new Workspace(DataType.FLOAT);
    List<Matrix> matrices = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      matrices.add(Values.matrix(workspace, 1 + i % 13, 1 + i % 57, i));
    }
    for (int i = 0; i < 200; i++) {
      assertThat(Values.floats(matrices.get(i)))
          .isEqualTo(Values.floats(matrices.get(i).size(), i));
    }
  }

  @Test
  void repeatedPassesTakeNoMoreMemory() {
    Workspace workspace = new Workspace(DataType.FLOAT);
    pass(workspace, 3);
    long held = workspace.bytes();
    for (int i = 0; i < 5; i++) {
      pass(workspace, 3);
      pass(workspace, 1);
      assertThat(workspace.bytes()).isEqualTo(held);
    }
  }

  /** Allocates matrices that fill several blocks, and one that is larger than a block. */
  private static void pass(Workspace workspace, int size) {
    workspace.reset();
    for (int i = 0; i < 10; i++) {
      workspace.allocate(size * 300, 1000);
    }
    workspace.allocate(size * 2000, 1000);
  }

  @ParameterizedTest
  @EnumSource(
      value = DataType.class,
      names = {"FLOAT", "DOUBLE"})
  void zerosReplaceOldContents(DataType type) {
    Workspace workspace = new Workspace(type);
    workspace.allocate(100, 300).array().assign(7);
    workspace.reset();
    assertThat(Values.doubles(workspace.zeros(100, 300))).containsOnly(0);
    assertThat(workspace.bytes()).isEqualTo((1L << 16) * type.width());
  }
}
