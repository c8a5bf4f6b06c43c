package org.nmt4j.cli.benchmark;

import java.util.Locale;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.frame.ResidentMemory;

/** The memory of this process, as Linux tells it. */
final class Memory {
  private Memory() {}

  /** Prints the most that it held so far, where the system tells it. */
  static void tell(Console console) {
    ResidentMemory.peakMegabytes()
        .ifPresent(
            peak ->
                console
                    .out()
                    .write(
                        String.format(Locale.ROOT, "  peak resident memory so far: %d MB", peak)));
  }
}
