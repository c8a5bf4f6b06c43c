package org.nmt4j.server.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/** Counts the answers of a server since its start. Any thread may call its methods. */
public final class HttpStatistics {
  private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
  private volatile IntSupplier connections = () -> 0;

  void count(int status) {
    answers.computeIfAbsent(status, it -> new LongAdder()).increment();
  }

  void connections(IntSupplier open) {
    connections = open;
  }

  /** Returns the number of answers of each status. */
  public Map<Integer, Long> answers() {
    Map<Integer, Long> counts = new TreeMap<>();
    answers.forEach((status, count) -> counts.put(status, count.sum()));
    return counts;
  }

  /** Returns the number of open connections. */
  public int connections() {
    return connections.getAsInt();
  }
}
