package org.nmt4j.experiment.benchmark;

import java.util.Locale;
import java.util.function.Consumer;

/** Reports the memory of this process. */
final class Memory {
  private Memory() {}

  /** Reports the peak memory so far. Reports nothing on systems other than Linux. */
  static void tell(Consumer<String> out) {
    ResidentMemory.peakMegabytes()
        .ifPresent(
            peak ->
                out.accept(
                    String.format(Locale.ROOT, "  peak resident memory so far: %d MB", peak)));
  }
}
