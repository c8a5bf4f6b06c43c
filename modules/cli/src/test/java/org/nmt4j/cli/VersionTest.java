package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nmt4j.nn.kernel.Kernels;

class VersionTest {

  @Test
  void versionNamesBuildJavaAndSystem() {
    Ran ran = Ran.with("", "--version");

    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).hasSize(8);
    assertThat(ran.out())
        .matches("(?s)nmt4j \\d+\\.\\d+\\.\\d+( \\(commit [0-9a-f]{7,}(, with changes)?\\))?\n.*")
        .contains("JDK " + System.getProperty("java.version"))
        .contains(System.getProperty("os.name"))
        .containsPattern("\nBLAS: \\w.*, 1 thread\n")
        .contains("\nkernels: " + Kernels.fused().name() + "\n")
        .containsPattern(
            "\nproducts: (many_rows (any-rows|exact-rows|blas), |not measured|no choice)")
        .containsPattern("\nrows: (keep their bits from|change with) .*\n")
        .containsPattern("\nint8: (onednn-int8(-7bit)?|not on this machine, fp32 instead)\n$");
  }
}
