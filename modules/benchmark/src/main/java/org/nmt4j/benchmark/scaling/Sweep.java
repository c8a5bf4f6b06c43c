package org.nmt4j.benchmark.scaling;

import java.util.List;

/**
 * The values of one dimension, while all other dimensions stay as in the base.
 *
 * @param values the values in the order in which they are measured
 */
record Sweep(Dimension dimension, List<Integer> values) {
  /** The sweeps of the reference network. */
  static final List<Sweep> ALL =
      List.of(
          new Sweep(Dimension.SHARDS, List.of(1, 2, 4, 8)),
          new Sweep(Dimension.VOCABULARY, List.of(2_000, 5_000, 10_000, 20_000, 50_000)),
          new Sweep(Dimension.HIDDEN, List.of(128, 256, 512, 1024)),
          new Sweep(Dimension.LENGTH, List.of(5, 10, 20, 50, 100)));
}
