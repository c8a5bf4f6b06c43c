package org.nmt4j.benchmark.serving;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * The counters of {@code /metrics}.
 *
 * @param values the values by name, without {@code nmt4j_}
 */
record ServerCounters(Map<String, Double> values) {

  /** Reads the counters of a server. */
  static ServerCounters read(URI address) throws IOException {
    Map<String, Double> values = new HashMap<>();
    try (HttpConnection connection = new HttpConnection(address)) {
      for (String line : connection.exchange(HttpConnection.get("/metrics")).body().split("\n")) {
        String[] words = line.split(" ");
        if (words.length == 2 && words[0].startsWith("nmt4j_")) {
          values.put(words[0].substring("nmt4j_".length()), Double.parseDouble(words[1]));
        }
      }
    }
    return new ServerCounters(values);
  }

  private double since(ServerCounters before, String name) {
    return values.getOrDefault(name, 0.0) - before.values.getOrDefault(name, 0.0);
  }

  /** Returns the mean number of sentences of a batch since an earlier time. */
  double batchSize(ServerCounters before) {
    return since(before, "sentences_total") / Math.max(1, since(before, "batches_total"));
  }
}
