package org.nmt4j.experiment.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of each kernel's share of the time of a run. */
final class KernelTable {
  private static final double LEAST_SHARE = 0.005;

  private KernelTable() {}

  /**
   * Returns one line for each kernel whose share is large enough.
   *
   * @param total the seconds of the run, summed over threads
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
