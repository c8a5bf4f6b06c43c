package org.nmt4j.benchmark.serving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory and the processor time of a process with a JVM, as Linux and the JVM report them. */
final class ProcessMemory {
  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)$");
  private static final long KIB = 1024;

  private final ProcessHandle process;

  ProcessMemory(ProcessHandle process) {
    this.process = process;
  }

  /** Returns the bytes of resident memory. Returns 0 if the system does not tell them. */
  long resident() {
    return KIB * status(RESIDENT);
  }

  /** Returns the number of threads. Returns 0 if the system does not tell it. */
  long threads() {
    return status(THREADS);
  }

  private long status(Pattern line) {
    try {
      Matcher found =
          line.matcher(Files.readString(Path.of("/proc", process.pid() + "", "status")));
      return found.find() ? Long.parseLong(found.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Collects the garbage of the JVM and returns the bytes of the objects that are left.
   *
   * @return empty if the program {@code jcmd} cannot be run
   */
  OptionalLong liveHeap() throws InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process run =
          new ProcessBuilder(jcmd.toString(), process.pid() + "", "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      String text = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      run.waitFor();
      Matcher found = TOTAL.matcher(text);
      return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
