package org.nmt4j.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nmt4j.experiment.search.SearchTrial;

/**
 * The result of a search over settings.
 *
 * @param trials the trials, the best first
 * @param best the recipe of the best trial; empty if no trial has a score
 * @param lines the table of the trials and the best trial, in lines for people
 */
public record SearchResult(List<SearchTrial> trials, Optional<Path> best, List<String> lines) {

  /** Keeps unmodifiable copies. */
  public SearchResult {
    trials = List.copyOf(trials);
    lines = List.copyOf(lines);
  }
}
