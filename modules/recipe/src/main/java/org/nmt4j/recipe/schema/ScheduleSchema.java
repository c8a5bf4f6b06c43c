package org.nmt4j.recipe.schema;

import org.nmt4j.recipe.ScheduleSettings;
import org.nmt4j.recipe.ScheduleType;
import org.nmt4j.recipe.TaskType;

/** The keys of {@code training.schedule}. */
final class ScheduleSchema {

  private static final Key<ScheduleSettings, ScheduleType> TYPE =
      Key.<ScheduleSettings, ScheduleType>of(
              "type",
              Types.oneOf(ScheduleType.values()),
              ScheduleType.INVERSE_SQRT,
              ScheduleSettings::type,
              "how the learning rate moves after the warm-up")
          .fallingBack(ScheduleType.CONSTANT, TaskType.except(TaskType.TRANSLATION));

  private static final Key<ScheduleSettings, Integer> WARMUP_UPDATES =
      Key.<ScheduleSettings, Integer>of(
              "warmup_updates",
              Types.integer(0, Integer.MAX_VALUE),
              200,
              ScheduleSettings::warmupUpdates,
              "updates over which the rate rises from zero on a straight line; 0 for none")
          .fallingBack(0, TaskType.except(TaskType.TRANSLATION));

  private static final Key<ScheduleSettings, Double> FACTOR =
      Key.of(
          "factor",
          Types.number(Range.BETWEEN_ZERO_AND_ONE),
          0.5,
          ScheduleSettings::factor,
          "plateau: what the rate is multiplied by");

  private static final Key<ScheduleSettings, Integer> PATIENCE =
      Key.of(
          "patience",
          Types.integer(1, Integer.MAX_VALUE),
          3,
          ScheduleSettings::patience,
          "plateau: validations without progress before that happens");

  private static final Key<ScheduleSettings, Double> MINIMUM_LEARNING_RATE =
      Key.of(
          "minimum_learning_rate",
          Types.number(Range.NOT_NEGATIVE),
          0.00001,
          ScheduleSettings::minimumLearningRate,
          "the rate never falls below");

  private static final Key<ScheduleSettings, Long> DECAY_UPDATES =
      Key.of(
          "decay_updates",
          Types.longInteger(0, Long.MAX_VALUE),
          0L,
          ScheduleSettings::decayUpdates,
          "linear, cosine: the updates from warm-up to minimum");

  static final Section<ScheduleSettings> SECTION =
      Section.of(
          values ->
              new ScheduleSettings(
                  values.get(TYPE),
                  values.get(WARMUP_UPDATES),
                  values.get(FACTOR),
                  values.get(PATIENCE),
                  values.get(MINIMUM_LEARNING_RATE),
                  values.get(DECAY_UPDATES)),
          TYPE,
          WARMUP_UPDATES,
          FACTOR,
          PATIENCE,
          MINIMUM_LEARNING_RATE,
          DECAY_UPDATES);

  private ScheduleSchema() {}
}
