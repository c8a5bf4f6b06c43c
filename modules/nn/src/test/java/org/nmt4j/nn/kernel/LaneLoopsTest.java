package org.nmt4j.nn.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LaneLoopsTest {
  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("org.nmt4j.nn.kernel.FusedKernelsTest#cases")
  void plainLoopsHaveTheBitsOfVectors(String name, int width, Operands.Work work) {
    Operands.assertSame(
        work, Kernels.fused(new VectorLoops()), Kernels.fused(new LaneLoops(VectorMath.WIDTH)));
  }
}
