package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The beam of one sentence, divided into groups; see {@link Diversity}. The groups have equal
 * sizes, or the first ones have one hypothesis more. All groups begin with the same row, since they
 * have no tokens yet.
 */
final class GroupedBeam implements Beam {
  private final int nBest;
  private final List<SentenceBeam> groups = new ArrayList<>();

  /** The rows of all groups, in their order. */
  private final List<Row> rows = new ArrayList<>();

  /** The first row of each group at the previous step. */
  private final int[] first;

  private boolean isAtStart = true;

  /**
   * A row.
   *
   * @param group the index of its group
   * @param rank its rank in the group
   */
  private record Row(int group, int rank) {}

  GroupedBeam(SearchOptions options, SentenceLimits limits, StopRule stopRule) {
    nBest = options.nBest();
    int count = options.diversity().groups();
    SearchOptions ofGroup = options.withDiversity(new Diversity(1, options.diversity().penalty()));
    for (int group = 0; group < count; group++) {
      int size = options.beamSize() / count + (group < options.beamSize() % count ? 1 : 0);
      groups.add(SentenceBeam.of(ofGroup.withBeam(size, Math.min(nBest, size)), limits, stopRule));
    }
    first = new int[count];
  }

  @Override
  public int size() {
    return isAtStart ? 1 : rows.size();
  }

  @Override
  public int width() {
    return groups.stream().mapToInt(SentenceBeam::width).sum();
  }

  @Override
  public int token(int row) {
    return groups.get(rows.get(row).group).token(rows.get(row).rank);
  }

  @Override
  public int parent(int row) {
    Row own = rows.get(row);
    return first[own.group] + groups.get(own.group).parent(own.rank);
  }

  @Override
  public void advance(Step<?> step, int firstRow, ForbiddenTokens forbidden) {
    rows.clear();
    Map<Integer, Integer> taken = new HashMap<>();
    int row = 0;
    for (int i = 0; i < groups.size(); i++) {
      SentenceBeam group = groups.get(i);
      first[i] = row;
      if (group.size() == 0) {
        continue;
      }
      row += isAtStart ? 0 : group.size();
      group.avoid(taken);
      group.advance(step, firstRow + first[i], forbidden);
      for (int rank = 0; rank < group.size(); rank++) {
        taken.merge(group.token(rank), 1, Integer::sum);
        rows.add(new Row(i, rank));
      }
    }
    isAtStart = false;
  }

  /** Returns the best hypotheses of all groups, each once. */
  @Override
  public List<Hypothesis> results() {
    Set<List<Integer>> seen = new HashSet<>();
    return groups.stream()
        .flatMap(group -> group.results().stream())
        .filter(each -> seen.add(IntStream.of(each.tokens()).boxed().toList()))
        .sorted(
            Comparator.comparing(Hypothesis::finished).thenComparing(Hypothesis::score).reversed())
        .limit(nBest)
        .toList();
  }
}
