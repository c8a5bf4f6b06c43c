package org.nmt4j.benchmark;

import org.nmt4j.nn.kernel.Kernels;
import org.openjdk.jmh.annotations.Param;

/** A benchmark of the fused kernels or of the reference kernels. */
public abstract class KernelTiming extends Timing {
  @Param({"fused", "reference"})
  private String kernels;

  final Kernels kernels() {
    return switch (kernels) {
      case "fused" -> Kernels.fused();
      case "reference" -> Kernels.reference();
      default ->
          throw new IllegalArgumentException(
              "found the kernels '" + kernels + "', expected fused or reference");
    };
  }
}
