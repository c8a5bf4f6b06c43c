package org.nmt4j.experiment.benchmark;

import java.util.Locale;
import java.util.function.Consumer;

/** The memory of this process, as Linux tells it. */
final class Memory {
  private Memory() {}

  /** Prints the most that it held so far, where the system tells it. */
  static void tell(Consumer<String> out) {
    ResidentMemory.peakMegabytes()
        .ifPresent(
            peak ->
                out.accept(
                    String.format(Locale.ROOT, "  peak resident memory so far: %d MB", peak)));
  }
}
