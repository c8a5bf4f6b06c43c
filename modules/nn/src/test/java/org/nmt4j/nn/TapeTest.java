package org.nmt4j.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Kernels;

/** Tests the order of the backward steps. */
class TapeTest {
  private final Parameters parameters = new Parameters();
  private final Parameter small = parameters.declare("small", 2, 3, Initializer.ZEROS);
  private final Parameter large = parameters.declare("large", 4, 3, Initializer.ZEROS);
  private final List<String> played = new ArrayList<>();
  private Tape tape;

  @BeforeEach
  void record() {
    parameters.initialize(DataType.FLOAT, 1);
    tape =
        Tape.recording(
            Kernels.fused(),
            Workspace.ofThread(DataType.FLOAT),
            parameters,
            parameters.newGradients());
    step("a", small);
    step("b", large);
    step("c", small);
  }

  private void step(String name, Parameter weight) {
    tape.record(
        () -> {
          tape.defer(weight, () -> played.add(name + " of " + weight.name()));
          played.add(name);
        });
  }

  @Test
  void deferredWorkRunsAfterAllSteps() {
    tape.backward();
    assertThat(played).containsExactly("c", "b", "a", "b of large", "c of small", "a of small");
  }

  @Test
  void workOfOneWeightStaysTogether() {
    List<Runnable> left = tape.backwardSteps();
    assertThat(played).containsExactly("c", "b", "a");
    assertThat(left).hasSize(2);
    played.clear();
    left.get(1).run();
    assertThat(played).containsExactly("c of small", "a of small");
  }

  @Test
  void nothingIsPlayedTwice() {
    tape.backward();
    played.clear();
    tape.backward();
    assertThat(played).isEmpty();
  }
}
