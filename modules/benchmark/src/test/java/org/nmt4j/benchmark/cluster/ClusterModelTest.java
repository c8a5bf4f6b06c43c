package org.nmt4j.benchmark.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterModelTest {
  /** A link that sends a million elements in a second. */
  private static final double BANDWIDTH = 4e6;

  @Test
  void aSingleProcessExchangesNothing() {
    ClusterModel model = new ClusterModel(1_000_000, 3, 1, 0, BANDWIDTH, 0.01);
    assertThat(model.exchange(1)).isZero();
    assertThat(model.update(1)).isEqualTo(4);
    assertThat(model.efficiency(1)).isEqualTo(1);
  }

  @Test
  void eachProcessAddsAHop() {
    ClusterModel model = new ClusterModel(1_000_000, 3, 1, 0, BANDWIDTH, 0.01);
    double hop = 2 * 65_536e-6 + 3 * 0.01;
    assertThat(model.exchange(2)).isCloseTo(2 + hop, within(1e-9));
    assertThat(model.exchange(5)).isCloseTo(2 + 4 * hop, within(1e-9));
    assertThat(model.efficiency(5)).isCloseTo(4 / (6 + 4 * hop), within(1e-9));
  }

  @Test
  void aFastNetworkWaitsForTheProcessor() {
    ClusterModel model = new ClusterModel(1_000_000, 3, 1, 1e-6, 1e12, 0);
    assertThat(model.exchange(2)).isCloseTo(2, within(1e-9));
  }

  @Test
  void sumsAreTimed() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    ClusterScaling.printExchange(
        List.of(1000, 100_000), new PrintStream(text, true, StandardCharsets.UTF_8));
    assertThat(text.toString(StandardCharsets.UTF_8))
        .containsPattern(
            "\\| parameters \\| 2 processes, ms \\| 4 processes, ms \\|\n.*\n\\| 1,000 \\| .* \\|\n"
                + "\\| 100,000 \\| .* \\|\n");
  }
}
