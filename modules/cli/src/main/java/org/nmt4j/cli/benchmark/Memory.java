package org.nmt4j.cli.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.nmt4j.cli.frame.Console;

/** The memory of this process, as Linux tells it. */
final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");

  private Memory() {}

  /** Prints the most that it held so far, where the system tells it. */
  static void tell(Console console) {
    peak()
        .ifPresent(
            kilobytes ->
                console
                    .out()
                    .write("  peak resident memory so far: %d MB".formatted(kilobytes / 1024)));
  }

  private static OptionalLong peak() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
