package org.nmt4j.benchmark.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The processor time of processes, in seconds. */
final class ProcessorTime {
  private static final double SECOND = 1e9;

  /** The units per second in which Linux reports processor time, whatever its clock rate is. */
  private static final double TICKS = 100;

  /** The place of {@code cutime} among the fields of {@code /proc/self/stat} after the name. */
  private static final int OF_CHILDREN = 13;

  private ProcessorTime() {}

  /** Returns the time of a process that runs. Returns 0 if the system does not tell it. */
  static double of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / SECOND;
  }

  /**
   * Returns the time of all processes that this process has started and that have ended. Returns 0
   * if the system does not tell it.
   */
  static double ofEndedChildren() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[OF_CHILDREN]) + Long.parseLong(fields[OF_CHILDREN + 1]))
          / TICKS;
    } catch (IOException e) {
      return 0;
    }
  }
}
