package org.nmt4j.cli.check;

import java.util.List;

/**
 * The problems that the data of a recipe has, and the size of the experiment.
 *
 * @param findings the problems; first those of each single corpus
 * @param sizes the size of each corpus, and the cost of training, one line each
 */
public record DataReport(List<Finding> findings, List<String> sizes) {

  /** Keeps unmodifiable copies. */
  public DataReport {
    findings = List.copyOf(findings);
    sizes = List.copyOf(sizes);
  }

  /** Returns whether the data has an error, so that training would fail. */
  boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }
}
