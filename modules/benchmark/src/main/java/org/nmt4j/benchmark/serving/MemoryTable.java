package org.nmt4j.benchmark.serving;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.nmt4j.report.MarkdownTable;

/** Reads the memory of a server every second, and makes a table of the results. */
final class MemoryTable implements AutoCloseable {
  private static final double MEGABYTE = 1e6;

  private final ProcessMemory process;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> looking;
  private final MarkdownTable table =
      new MarkdownTable(
          List.of("after", "resident, MB", "most resident, MB", "live heap, MB", "threads"));
  private long most;

  /** Begins to read the memory of a process. */
  MemoryTable(ProcessMemory process) {
    this.process = process;
    this.looking = clock.scheduleAtFixedRate(this::look, 0, 1, TimeUnit.SECONDS);
  }

  private synchronized long look() {
    long now = process.resident();
    most = Math.max(most, now);
    return now;
  }

  /**
   * Adds a row with the most memory since the row before. Then collects the garbage of the server.
   *
   * @param event the event that has just ended
   */
  void add(String event) throws InterruptedException {
    long now = look();
    OptionalLong live = process.liveHeap();
    synchronized (this) {
      table.row(
          event,
          megabytes(now),
          megabytes(most),
          live.isPresent() ? megabytes(live.getAsLong()) : "unknown",
          Long.toString(process.threads()));
      most = 0;
    }
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / MEGABYTE);
  }

  /** Returns the table. */
  MarkdownTable table() {
    return table;
  }

  @Override
  public void close() {
    looking.cancel(false);
    clock.shutdownNow();
  }
}
