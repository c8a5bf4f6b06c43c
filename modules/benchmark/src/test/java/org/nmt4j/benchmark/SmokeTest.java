package org.nmt4j.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark that the processor supports once, without a look at its time. */
class SmokeTest {
  @Test
  void everyBenchmarkRunsOnce() throws RunnerException {
    // Another process may run JMH at the same time.
    System.setProperty("jmh.ignoreLock", "true");
    Options once =
        new OptionsBuilder()
            .mode(Mode.SingleShotTime)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .shouldFailOnError(true)
            .param("products", productsThatWorkHere())
            .verbosity(VerboseMode.SILENT)
            .build();

    Collection<RunResult> results = new Runner(once).run();

    assertThat(results)
        .extracting(result -> result.getParams().getBenchmark())
        .contains(
            "org.nmt4j.benchmark.ProductBenchmark.multiply",
            "org.nmt4j.benchmark.WeightBenchmark.multiply");
  }

  private static String[] productsThatWorkHere() {
    List<String> products = new ArrayList<>(List.of("packed", "blas"));
    if (OneDnnProducts.isSupported(Precision.FP32)) {
      products.add("onednn-fp32");
    }
    if (OneDnnProducts.isSupported(Precision.BF16)) {
      products.add("onednn-bf16");
    }
    return products.toArray(String[]::new);
  }
}
