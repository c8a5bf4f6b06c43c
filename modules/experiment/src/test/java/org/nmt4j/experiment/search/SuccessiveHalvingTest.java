package org.nmt4j.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nmt4j.experiment.search.SuccessiveHalving.Step;

class SuccessiveHalvingTest {
  private static final SuccessiveHalving THREE = new SuccessiveHalving(3, 2, true);

  /** Runs a search whose trial i scores {@code scores[i - 1]}; NaN means that it fails. */
  private static List<String> run(
      SuccessiveHalving halving, List<SearchTrial> trials, double... scores) {
    List<String> steps = new ArrayList<>();
    Optional<Step> next = halving.next(trials, scores.length > 0);
    while (next.isPresent()) {
      Step step = next.get();
      steps.add(step.trial() + ":" + step.rung());
      if (step.trial() > trials.size()) {
        trials.add(SearchTrial.begin(step.trial(), Map.of()));
      }
      SearchTrial trial = trials.get(step.trial() - 1);
      assertThat(trial.rungs()).isEqualTo(step.rung());
      double score = scores[step.trial() - 1];
      trials.set(
          step.trial() - 1,
          Double.isNaN(score) ? trial.withFailure("diverged") : trial.withRung(score, 1));
      next = halving.next(trials, trials.size() < scores.length);
    }
    return steps;
  }

  private static List<String> run(SuccessiveHalving halving, double... scores) {
    return run(halving, new ArrayList<>(), scores);
  }

  /** The best half of a rung goes on as soon as it is known. */
  @Test
  void theBestGoOnAsSoonAsPossible() {
    assertThat(run(THREE, 1, 2, 3, 4))
        .containsExactly("1:0", "2:0", "2:1", "3:0", "3:1", "3:2", "4:0", "4:1", "4:2");
    assertThat(run(THREE, 4, 3, 2, 1))
        .containsExactly("1:0", "2:0", "1:1", "3:0", "4:0", "2:1", "1:2");
  }

  @Test
  void withOneRungEachTrialTrainsOnce() {
    assertThat(run(new SuccessiveHalving(1, 3, true), 1, 2, 3))
        .containsExactly("1:0", "2:0", "3:0");
  }

  @Test
  void lowerScoresMayBeBetter() {
    assertThat(run(new SuccessiveHalving(2, 2, false), 1, 2, 3, 4))
        .containsExactly("1:0", "2:0", "1:1", "3:0", "4:0", "2:1");
  }

  /** A third of two trials is less than one trial, so the best trial goes on at the end. */
  @Test
  void aSmallSearchEndsWithATrialOfFullLength() {
    assertThat(run(new SuccessiveHalving(3, 3, true), 1, 2))
        .containsExactly("1:0", "2:0", "2:1", "2:2");
    assertThat(run(THREE)).isEmpty();
  }

  @Test
  void failuresCountAsTheWorst() {
    assertThat(run(new SuccessiveHalving(2, 2, true), Double.NaN, 1, Double.NaN, Double.NaN))
        .containsExactly("1:0", "2:0", "2:1", "3:0", "4:0");
    assertThat(run(new SuccessiveHalving(2, 2, true), Double.NaN, Double.NaN))
        .containsExactly("1:0", "2:0");
  }

  @Test
  void aScoreThatIsNoNumberEndsATrial() {
    SearchTrial none = SearchTrial.begin(1, Map.of()).withRung(Double.NaN, 1);
    SearchTrial other = SearchTrial.begin(2, Map.of()).withRung(Double.NaN, 1);
    assertThat(THREE.next(List.of(none, other), true)).contains(new Step(3, 0));
    assertThat(THREE.next(List.of(none, other), false)).isEmpty();
  }

  @Test
  void aTrialThatFailsInALaterRungHasUsedItsPlace() {
    List<SearchTrial> trials = new ArrayList<>();
    trials.add(SearchTrial.begin(1, Map.of()).withRung(5, 1).withFailure("diverged"));
    trials.add(SearchTrial.begin(2, Map.of()).withRung(4, 1));
    assertThat(THREE.next(trials, true)).contains(new Step(3, 0));
    assertThat(THREE.next(trials, false)).contains(new Step(2, 1));
  }

  @Test
  void anInterruptedTrainingIsNextAgain() {
    List<SearchTrial> trials = new ArrayList<>(List.of(SearchTrial.begin(1, Map.of())));
    assertThat(THREE.next(trials, true)).contains(new Step(1, 0));
    trials.set(0, trials.get(0).withRung(1, 1));
    trials.add(SearchTrial.begin(2, Map.of()).withRung(2, 1));
    assertThat(THREE.next(trials, true)).contains(new Step(2, 1));
    assertThat(THREE.next(trials, true)).contains(new Step(2, 1));
  }

  @Test
  void laterRungsRankFirstAndFailuresLast() {
    SearchTrial low = SearchTrial.begin(1, Map.of()).withRung(9, 1);
    SearchTrial high = SearchTrial.begin(2, Map.of()).withRung(1, 1).withRung(2, 2);
    SearchTrial failed = SearchTrial.begin(3, Map.of()).withRung(9, 1).withFailure("diverged");
    SearchTrial same = SearchTrial.begin(4, Map.of()).withRung(9, 1);
    SearchTrial none = SearchTrial.begin(5, Map.of()).withRung(Double.NaN, 1);
    assertThat(THREE.ranked(List.of(none, same, failed, low, high)))
        .containsExactly(high, low, same, none, failed);
  }
}
