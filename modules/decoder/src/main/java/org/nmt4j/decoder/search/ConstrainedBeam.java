package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The beam of a sentence with {@link Constraints}: dynamic beam allocation (Post and Vilar 2018,
 * "Fast lexically constrained decoding with dynamic beam allocation for neural machine
 * translation", sections 3 and 4).
 *
 * <p>A step ranks the best continuations of each hypothesis, and each continuation that begins or
 * continues an unmet phrase. Continuations that have met the same number of constraint tokens form
 * a bank. {@link Banks} divides the places of the beam among the banks. EOS may follow only when
 * all phrases are met, and ends a hypothesis if it is among the best k continuations of its bank.
 *
 * <p>A token of an unmet phrase may repeat an n-gram that the {@link Penalties} forbid, and may
 * complete one of the {@link AvoidedPhrases}.
 *
 * <p>A continuation is dropped if the maximum length leaves no room for its unmet phrases and EOS.
 */
final class ConstrainedBeam extends SentenceBeam {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate each) -> -each.score)
          .thenComparingInt(Candidate::token)
          .thenComparingInt(Candidate::parent);

  private final Constraints constraints;
  private final int beamSize;
  private final int width;
  private final int eos;
  private final int maximumLength;
  private final TopK top;
  private List<Progress> progress;

  /** A possible continuation. */
  private record Candidate(int parent, int token, double score, Progress progress) {}

  ConstrainedBeam(
      SearchOptions options, SentenceLimits limits, StopRule stopRule, Constraints constraints) {
    super(options, limits, stopRule);
    this.constraints = constraints;
    this.beamSize = options.beamSize();
    this.width = Banks.beamSize(beamSize, constraints.total());
    this.eos = options.special().eos();
    this.maximumLength = limits.maximumLength();
    this.top = new TopK(width + 1);
    this.progress = List.of(constraints.start());
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  List<Continuation> choose(Step<?> step, int firstRow, ForbiddenTokens forbidden) {
    List<Candidate> candidates = candidates(step, firstRow, forbidden);
    List<Candidate> possible = candidates.stream().filter(this::leavesRoom).toList();
    return chooseByBanks(possible.isEmpty() ? candidates : possible);
  }

  /** Returns whether the unmet phrases and EOS fit after a candidate. */
  private boolean leavesRoom(Candidate candidate) {
    return constraints.isMet(candidate.progress)
        || length() + constraints.left(candidate.progress) < maximumLength;
  }

  /** Returns all candidates, best first, each once. */
  private List<Candidate> candidates(Step<?> step, int firstRow, ForbiddenTokens forbidden) {
    SortedSet<Candidate> all = new TreeSet<>(BEST_FIRST);
    boolean[] excluded = forbidden.at(length());
    for (int rank = 0; rank < size(); rank++) {
      int row = firstRow + rank;
      boolean isMet = constraints.isMet(progress.get(rank));
      boolean[] own = isMet ? excluded : forbidden.withEnd();
      addTop(step, row, own, rank, all);
      if (!isMet && !isForced(rank)) {
        addNeeded(step, row, own, rank, all);
      }
    }
    return List.copyOf(all);
  }

  private void addTop(
      Step<?> step, int row, boolean[] excluded, int rank, SortedSet<Candidate> candidates) {
    top.clear();
    offer(step, top, row, rank, excluded);
    for (int i = 0; i < top.size(); i++) {
      add(rank, top.index(i), top.score(i), candidates);
    }
  }

  /**
   * Adds the continuations that begin or continue a phrase. If the rest of the output has room for
   * the unmet phrases only, also adds the best continuations that end a word.
   */
  private void addNeeded(
      Step<?> step, int row, boolean[] excluded, int rank, SortedSet<Candidate> candidates) {
    constraints.forEachNeeded(
        progress.get(rank),
        token -> {
          double value = step.logProbability(row, token, excluded.length);
          if (!excluded[token] && value > Double.NEGATIVE_INFINITY) {
            add(rank, token, rankWith(rank, token, value), candidates);
          }
        });
    if (length() + constraints.left(progress.get(rank)) >= maximumLength) {
      addTop(step, row, constraints.withinWords(excluded), rank, candidates);
    }
  }

  private void add(int rank, int token, double score, SortedSet<Candidate> candidates) {
    Progress before = progress.get(rank);
    Progress after = token == eos ? before : constraints.next(before, token);
    candidates.add(new Candidate(rank, token, score, after));
  }

  private List<Continuation> chooseByBanks(List<Candidate> candidates) {
    int[] counts = new int[constraints.total() + 1];
    for (Candidate each : candidates) {
      counts[each.progress.met()]++;
    }
    int[] places = Banks.places(counts, width);
    int[] goingOn = new int[counts.length];
    int[] seen = new int[counts.length];
    List<Continuation> chosen = new ArrayList<>();
    List<Progress> next = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate each = candidates.get(i);
      int bank = each.progress.met();
      boolean ends = each.token == eos;
      int rank = seen[bank]++;
      if (ends ? rank < beamSize : goingOn[bank] < places[bank]) {
        chosen.add(new Continuation(each.parent, each.token, each.score, i < width));
        if (!ends) {
          goingOn[bank]++;
          next.add(each.progress);
        }
      }
    }
    progress = next;
    return chosen;
  }
}
