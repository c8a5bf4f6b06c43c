package org.nmt4j.cli.check;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.corpus.DataException;

/** Collects what the checks of one recipe's data find. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();
  private final List<String> sizes = new ArrayList<>();

  void add(Finding finding) {
    found.add(finding);
  }

  void addAll(List<Finding> several) {
    found.addAll(several);
  }

  /** How large a corpus is. */
  void addSize(String line) {
    sizes.add(line);
  }

  /**
   * Reads something; data that cannot be used is an error of the corpus.
   *
   * @return whether it could be read
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

  DataCheck result() {
    return new DataCheck(found, sizes);
  }
}
