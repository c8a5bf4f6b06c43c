package org.nmt4j.experiment.benchmark;

import java.util.Locale;
import java.util.function.Consumer;

/** The memory of this process, where the system is Linux. */
final class Memory {
  private Memory() {}

  /** Prints the peak so far, if the system tells it. */
  static void tell(Consumer<String> out) {
    ResidentMemory.peakMegabytes()
        .ifPresent(
            peak ->
                out.accept(
                    String.format(Locale.ROOT, "  peak resident memory so far: %d MB", peak)));
  }
}
