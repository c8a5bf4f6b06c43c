package org.nmt4j.experiment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.AttentionKernels.AttendedMemory;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.product.PreparedWeight;

class TimedKernelsTest {
  private final KernelClock clock = new KernelClock();
  private final Kernels plain = Kernels.fused();
  private final Kernels timed = TimedKernels.of(plain, clock);

  private Map<String, KernelTime> times() {
    return clock.times().stream()
        .collect(Collectors.toMap(KernelTime::kernel, Function.identity()));
  }

  @Test
  void giveTheSameResultsAndCountTheCalls() {
    Matrix x = Values.matrix(4, 6, 1);
    Matrix y = Values.matrix(4, 6, 2);
    Matrix expected = Values.matrix(4, 6, 2);
    plain.rows().add(x, expected);
    timed.rows().add(x, y);
    timed.rows().copy(y, x);
    assertThat(Values.floats(y)).isEqualTo(Values.floats(expected));
    assertThat(timed.name()).isEqualTo(plain.name());
    assertThat(times()).containsOnlyKeys("row.add", "row.copy");
    assertThat(times().get("row.add").calls()).isEqualTo(1);
    assertThat(times().get("row.add").seconds()).isPositive();
    clock.reset();
    assertThat(clock.times()).isEmpty();
  }

  @Test
  void attentionOverAMemoryCounts() {
    AttendedMemory memory =
        timed.attention().dot(Values.matrix(6, 5, 1), Values.matrix(6, 5, 2), new int[] {3, 2}, 1);
    Matrix weights = Values.matrix(2, 3, 4);
    memory.forward(Values.matrix(2, 5, 3), new int[] {0, 1}, null, weights, Values.matrix(2, 5, 5));
    assertThat(times()).containsOnlyKeys("attention.dot", "attention.forward");
  }

  @Test
  void productsCountTheirOperations() {
    Workspace workspace = new Workspace();
    PreparedWeight prepared = timed.products().prepare(Values.matrix(6, 8, 1), false);
    prepared.multiply(Values.matrix(workspace, 5, 6, 2), workspace.allocate(5, 8), false);
    prepared.multiplyRows(Values.matrix(workspace, 3, 6, 2), workspace.allocate(3, 8), false);
    timed
        .products()
        .multiplyTransposed(
            Values.matrix(9, 6, 3), Values.matrix(9, 8, 4), Values.matrix(6, 8, 5), true);
    KernelTime few = times().get("product: few rows");
    assertThat(few.calls()).isEqualTo(2);
    assertThat(few.operations()).isEqualTo(2.0 * (5 + 3) * 6 * 8);
    assertThat(few.gigaflops()).isPositive();
    assertThat(times().get("product: gradient of a weight").operations())
        .isEqualTo(2.0 * 9 * 6 * 8);
  }

  @Test
  void replayComputesTheProductsAgain() {
    ProductReplay floor = new ProductReplay();
    Matrix x = Values.matrix(5, 6, 1);
    Matrix y = Values.matrix(6, 8, 2);
    Matrix once = Values.matrix(5, 8, 3);
    PreparedWeight prepared = TimedKernels.of(plain, clock, floor).products().prepare(y, false);
    prepared.multiply(x, once, false);
    float[] expected = Values.floats(once);
    once.zero();
    try (Workers workers = new Workers(2)) {
      assertThat(floor.seconds(workers)).isBetween(1e-8, 1.0);
      assertThat(Values.floats(once)).isEqualTo(expected);
      once.zero();
      floor.reset();
      floor.seconds(workers);
      assertThat(Values.floats(once)).containsOnly(0);
    }
  }
}
