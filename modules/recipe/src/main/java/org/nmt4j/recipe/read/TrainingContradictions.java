package org.nmt4j.recipe.read;

import org.nmt4j.recipe.AttentionType;
import org.nmt4j.recipe.DecayUnit;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.ScheduleType;

/** Reports contradictions in the schedule and the loss of training. */
final class TrainingContradictions {

  private final Recipe recipe;
  private final ContradictionReporter reporter;

  TrainingContradictions(Recipe recipe, ContradictionReporter reporter) {
    this.recipe = recipe;
    this.reporter = reporter;
  }

  void report() {
    reportSchedule();
    reportConsistency();
    if (recipe.training().guidedAlignment().isPresent()) {
      reportGuidedAlignment();
    }
  }

  private void reportSchedule() {
    reporter.reportIf(
        it ->
            it.training().schedule().type() == ScheduleType.INVERSE_SQRT
                && it.training().schedule().warmupUpdates().isNone(),
        it -> "found the schedule inverse-sqrt with warmup_updates 0, expected warmup_updates >= 1",
        "training.schedule.type",
        "training.schedule.warmup_updates");
    reporter.reportIf(
        it ->
            it.training().schedule().type() != ScheduleType.CONSTANT
                && it.training().schedule().minimumLearningRate() > it.training().learningRate(),
        it ->
            "found minimum_learning_rate "
                + it.training().schedule().minimumLearningRate()
                + ", expected at most training.learning_rate, "
                + it.training().learningRate(),
        "training.schedule.minimum_learning_rate",
        "training.schedule.type",
        "training.learning_rate");
    reportClock();
  }

  private void reportClock() {
    reporter.reportIf(
        it -> hasClock(it) && !it.training().schedule().decays(),
        it ->
            "found decay_over minutes with the schedule "
                + it.training().schedule().type()
                + ", expected linear or cosine",
        "training.schedule.decay_over",
        "training.schedule.type");
    reporter.reportIf(
        it -> hasClock(it) && it.training().maxMinutes() == 0,
        it -> "found decay_over minutes without a limit, expected training.max_minutes > 0",
        "training.schedule.decay_over",
        "training.max_minutes");
    reporter.reportIf(
        it -> hasClock(it) && it.training().schedule().decayUpdates() > 0,
        it ->
            "found decay_over minutes with decay_updates "
                + it.training().schedule().decayUpdates()
                + ", expected decay_updates 0",
        "training.schedule.decay_over",
        "training.schedule.decay_updates");
    reporter.reportIf(
        it -> hasClock(it) && it.training().schedule().warmupUpdates().isPercentage(),
        it ->
            "found decay_over minutes with warmup_updates "
                + it.training().schedule().warmupUpdates()
                + ", expected a number of updates",
        "training.schedule.decay_over",
        "training.schedule.warmup_updates");
  }

  private static boolean hasClock(Recipe recipe) {
    return recipe.training().schedule().decayOver() == DecayUnit.MINUTES;
  }

  private void reportConsistency() {
    reporter.reportIf(
        it ->
            it.training().consistency() > 0
                && it.model().dropout() == 0
                && it.model().recurrentDropout() == 0
                && !it.model().wordDropout().isOn(),
        it ->
            "found consistency "
                + it.training().consistency()
                + " without dropout, expected model.dropout > 0, or consistency 0",
        "training.consistency",
        "model.dropout",
        "model.recurrent_dropout",
        "model.word_dropout");
  }

  private void reportGuidedAlignment() {
    reporter.reportIf(
        it -> it.model().attention().type() == AttentionType.NONE,
        it -> "found guided alignment with attention none, expected another attention",
        "training.guided_alignment",
        "model.attention.type");
    reporter.reportIf(
        it -> it.tokenization().placeholders().tags() > 0,
        it ->
            "found guided alignment with placeholders.tags "
                + it.tokenization().placeholders().tags()
                + ", expected tags 0: tags change the words of a pair",
        "training.guided_alignment",
        "tokenization.placeholders.tags");
    reporter.reportIf(
        it -> !it.data().tags().isEmpty(),
        it ->
            "found guided alignment with a tag in data.train, expected no tag: a tag is a further"
                + " word of the source",
        "training.guided_alignment",
        "data.train");
  }
}
