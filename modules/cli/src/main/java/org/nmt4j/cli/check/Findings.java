package org.nmt4j.cli.check;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.corpus.DataException;

/** Collects the findings of all checks of one recipe's data. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();
  private final List<String> sizes = new ArrayList<>();

  void add(Finding finding) {
    found.add(finding);
  }

  void addAll(List<Finding> several) {
    found.addAll(several);
  }

  /** Records the size of a corpus. */
  void addSize(String line) {
    sizes.add(line);
  }

  /**
   * Runs a reader. If the data cannot be used, adds an error for its corpus.
   *
   * @return whether reading succeeded
   */
  boolean check(String corpus, Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (DataException | UncheckedIOException e) {
      found.add(Finding.error(corpus, e.getMessage()));
      return false;
    }
  }

  DataReport result() {
    return new DataReport(found, sizes);
  }
}
