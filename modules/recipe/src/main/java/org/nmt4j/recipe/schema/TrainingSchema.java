package org.nmt4j.recipe.schema;

import org.nmt4j.recipe.AdamSettings;
import org.nmt4j.recipe.BatchType;
import org.nmt4j.recipe.DivergenceSettings;
import org.nmt4j.recipe.EarlyStopping;
import org.nmt4j.recipe.EarlyStoppingMetric;
import org.nmt4j.recipe.Interval;
import org.nmt4j.recipe.IntervalUnit;
import org.nmt4j.recipe.Optimizer;
import org.nmt4j.recipe.ScheduleSettings;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TrainingSettings;

/** The keys of {@code training}. */
final class TrainingSchema {

  private static final Key<AdamSettings, Double> BETA1 =
      Key.of(
          "beta1",
          Types.number(Range.SHARE),
          0.9,
          AdamSettings::beta1,
          "decay of the mean of gradients");

  private static final Key<AdamSettings, Double> BETA2 =
      Key.of(
          "beta2",
          Types.number(Range.SHARE),
          0.98,
          AdamSettings::beta2,
          "decay of the mean of squared gradients");

  private static final Key<AdamSettings, Double> EPSILON =
      Key.of(
          "epsilon",
          Types.number(Range.POSITIVE),
          1e-9,
          AdamSettings::epsilon,
          "added to the denominator");

  static final Section<AdamSettings> ADAM_SECTION =
      Section.of(
          values -> new AdamSettings(values.get(BETA1), values.get(BETA2), values.get(EPSILON)),
          BETA1,
          BETA2,
          EPSILON);

  private static final Key<EarlyStopping, EarlyStoppingMetric> METRIC =
      Key.<EarlyStopping, EarlyStoppingMetric>of(
              "metric",
              Types.oneOf(EarlyStoppingMetric.values()),
              EarlyStoppingMetric.BLEU,
              EarlyStopping::metric,
              "what progress is; the best model is the best by it")
          .fallingBack(EarlyStoppingMetric.LOSS, TaskType.except(TaskType.TRANSLATION));

  private static final Key<EarlyStopping, Integer> PATIENCE =
      Key.<EarlyStopping, Integer>of(
              "patience",
              Types.integer(0, Integer.MAX_VALUE),
              20,
              EarlyStopping::patience,
              "validations without progress before training stops; 0 for never, the default"
                  + " without data.dev")
          .fallingBack(5, TaskType.except(TaskType.TRANSLATION));

  static final Section<EarlyStopping> EARLY_STOPPING_SECTION =
      Section.of(
          values -> new EarlyStopping(values.get(METRIC), values.get(PATIENCE)), METRIC, PATIENCE);

  private static final Key<TrainingSettings, Optimizer> OPTIMIZER =
      Key.of(
          "optimizer",
          Types.oneOf(Optimizer.values()),
          Optimizer.ADAM,
          TrainingSettings::optimizer,
          "the update rule");

  private static final Key<TrainingSettings, Double> LEARNING_RATE =
      Key.<TrainingSettings, Double>of(
              "learning_rate",
              Types.number(Range.POSITIVE),
              0.004,
              TrainingSettings::learningRate,
              "the learning rate after the warm-up")
          .fallingBack(0.001, TaskType.except(TaskType.TRANSLATION));

  private static final Key<TrainingSettings, AdamSettings> ADAM =
      Key.required("adam", ADAM_SECTION, TrainingSettings::adam, "Adam's constants");

  private static final Key<TrainingSettings, ScheduleSettings> SCHEDULE =
      Key.required(
          "schedule",
          ScheduleSchema.SECTION,
          TrainingSettings::schedule,
          "how the learning rate moves");

  private static final Key<TrainingSettings, Double> LABEL_SMOOTHING =
      Key.<TrainingSettings, Double>of(
              "label_smoothing",
              Types.number(Range.SHARE),
              0.1,
              TrainingSettings::labelSmoothing,
              "the share of probability spread over the vocabulary")
          .fallingBack(0.0, TaskType.except(TaskType.TRANSLATION))
          .only(TaskType.except(TaskType.REGRESSION));

  private static final Key<TrainingSettings, Double> CLIP_NORM =
      Key.of(
          "clip_norm",
          Types.number(Range.NOT_NEGATIVE),
          1.0,
          TrainingSettings::clipNorm,
          "the largest global norm of a gradient; 0 for no limit");

  private static final Key<TrainingSettings, Integer> BATCH_SIZE =
      Key.<TrainingSettings, Integer>of(
              "batch_size",
              Types.integer(1, Integer.MAX_VALUE),
              1024,
              TrainingSettings::batchSize,
              "the size of one update's batch, in the unit of batch_type; for a language model the"
                  + " lines, or parts of running text, that are read side by side")
          .fallingBack(32, TaskType.except(TaskType.TRANSLATION));

  private static final Key<TrainingSettings, BatchType> BATCH_TYPE =
      Key.<TrainingSettings, BatchType>of(
              "batch_type",
              Types.oneOf(BatchType.values()),
              BatchType.TOKENS,
              TrainingSettings::batchType,
              "what the batch size counts")
          .fallingBack(BatchType.SENTENCES, TaskType.except(TaskType.TRANSLATION))
          .only(TaskType.except(TaskType.LANGUAGE_MODEL));

  private static final Key<TrainingSettings, Integer> BPTT =
      Key.<TrainingSettings, Integer>of(
              "bptt",
              Types.integer(1, 10_000),
              35,
              TrainingSettings::bptt,
              "the tokens that one update reads of each line or part; the state goes on to the"
                  + " next, gradients do not")
          .only(TaskType.LANGUAGE_MODEL);

  private static final Key<TrainingSettings, Integer> SHARDS =
      Key.of(
          "shards",
          Types.integer(1, 1024),
          2,
          TrainingSettings::shards,
          "the parts a batch is cut into; a result depends on it, never on the number of threads");

  private static final Key<TrainingSettings, Integer> EPOCHS =
      Key.<TrainingSettings, Integer>of(
              "epochs",
              Types.integer(1, Integer.MAX_VALUE),
              100,
              TrainingSettings::epochs,
              "the most passes over the training data")
          .fallingBack(20, TaskType.except(TaskType.TRANSLATION));

  private static final Key<TrainingSettings, Long> MAX_UPDATES =
      Key.of(
          "max_updates",
          Types.longInteger(0, Long.MAX_VALUE),
          0L,
          TrainingSettings::maxUpdates,
          "the most updates; 0 for no limit");

  private static final Key<TrainingSettings, Double> MAX_MINUTES =
      Key.of(
          "max_minutes",
          Types.number(Range.NOT_NEGATIVE),
          0.0,
          TrainingSettings::maxMinutes,
          "the most minutes of training, wall time; 0 for no limit");

  private static final Key<TrainingSettings, Interval> VALIDATE_EVERY =
      Key.<TrainingSettings, Interval>of(
              "validate_every",
              Types.parsed(Interval::parse, "an interval such as 500 updates or 1 epoch"),
              new Interval(500, IntervalUnit.UPDATES),
              TrainingSettings::validateEvery,
              "the distance between validations")
          .fallingBack(new Interval(1, IntervalUnit.EPOCHS), TaskType.except(TaskType.TRANSLATION));

  private static final Key<TrainingSettings, EarlyStopping> EARLY_STOPPING =
      Key.required(
          "early_stopping",
          EARLY_STOPPING_SECTION,
          TrainingSettings::earlyStopping,
          "when to stop for want of progress");

  private static final Key<TrainingSettings, DivergenceSettings> DIVERGENCE =
      Key.required(
          "divergence",
          DivergenceSchema.SECTION,
          TrainingSettings::divergence,
          "what to do when training has diverged");

  private static final Key<TrainingSettings, Integer> KEEP_BEST =
      Key.of(
          "keep_best",
          Types.integer(1, 1000),
          3,
          TrainingSettings::keepBest,
          "the number of best checkpoints to keep");

  private static final Key<TrainingSettings, Double> SAVE_MINUTES =
      Key.of(
          "save_minutes",
          Types.number(Range.NOT_NEGATIVE),
          10.0,
          TrainingSettings::saveMinutes,
          "the most minutes between two checkpoints; validations write one too; 0 for these alone");

  private static final Key<TrainingSettings, Integer> LOG_EVERY =
      Key.of(
          "log_every",
          Types.integer(0, Integer.MAX_VALUE),
          0,
          TrainingSettings::logEvery,
          "updates between two progress lines; 0 for lines by time, soon after the start and later"
              + " every 30 seconds");

  static final Section<TrainingSettings> SECTION =
      Section.of(
          values ->
              new TrainingSettings(
                  values.get(OPTIMIZER),
                  values.get(LEARNING_RATE),
                  values.get(ADAM),
                  values.get(SCHEDULE),
                  values.get(LABEL_SMOOTHING),
                  values.get(CLIP_NORM),
                  values.get(BATCH_SIZE),
                  values.get(BATCH_TYPE),
                  values.get(BPTT),
                  values.get(SHARDS),
                  values.get(EPOCHS),
                  values.get(MAX_UPDATES),
                  values.get(MAX_MINUTES),
                  values.get(VALIDATE_EVERY),
                  values.get(EARLY_STOPPING),
                  values.get(DIVERGENCE),
                  values.get(KEEP_BEST),
                  values.get(SAVE_MINUTES),
                  values.get(LOG_EVERY)),
          OPTIMIZER,
          LEARNING_RATE,
          ADAM,
          SCHEDULE,
          LABEL_SMOOTHING,
          CLIP_NORM,
          BATCH_SIZE,
          BATCH_TYPE,
          BPTT,
          SHARDS,
          EPOCHS,
          MAX_UPDATES,
          MAX_MINUTES,
          VALIDATE_EVERY,
          EARLY_STOPPING,
          DIVERGENCE,
          KEEP_BEST,
          SAVE_MINUTES,
          LOG_EVERY);

  private TrainingSchema() {}
}
