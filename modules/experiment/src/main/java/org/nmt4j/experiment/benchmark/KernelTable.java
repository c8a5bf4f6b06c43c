package org.nmt4j.experiment.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats the share of each kernel in the time of a run as a table. */
final class KernelTable {
  private static final double LEAST_SHARE = 0.005;

  private KernelTable() {}

  /**
   * Returns a heading, one line for each kernel with a share of at least 0.5 %, and the rest.
   *
   * @param total the time of the run in seconds, summed over threads
   */
  static List<String> of(KernelClock clock, double total) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(Locale.ROOT, "  %-32s %7s %9s %8s", "kernel", "time %", "calls", "GFLOP/s"));
    double rest = total;
    for (KernelTime each : clock.times()) {
      rest -= each.seconds();
      if (each.seconds() >= LEAST_SHARE * total) {
        lines.add(
            String.format(
                Locale.ROOT,
                "  %-32s %7.1f %9d %8s",
                each.kernel(),
                100 * each.seconds() / total,
                each.calls(),
                each.operations() > 0 ? String.format(Locale.ROOT, "%.1f", each.gigaflops()) : ""));
      }
    }
    lines.add(
        String.format(Locale.ROOT, "  %-32s %7.1f", "all else, and waiting", 100 * rest / total));
    return lines;
  }
}
