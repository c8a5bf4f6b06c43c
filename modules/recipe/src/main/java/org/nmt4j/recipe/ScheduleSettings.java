package org.nmt4j.recipe;

/** The settings of the learning rate schedule. */
public record ScheduleSettings(
    @Key(
            value = "how the learning rate changes after the warm-up",
            defaultValue = "inverse-sqrt",
            otherDefault = "constant",
            foreign =
                "scheduling decay_method learning_rate_scheduler_type lr_scheduler"
                    + " lr_decay_strategy lr_scheduler_type anneal_strategy")
        ScheduleType type,
    @Key(
            value =
                "the number of updates in which the rate rises linearly from zero, or their"
                    + " percentage of all updates; 0 for no warm-up",
            defaultValue = "200",
            otherDefault = "0",
            foreign =
                "warmup_steps learning_rate_warmup lr_warmup warmup warmup_ratio warmup_proportion"
                    + " pct_start")
        WarmUp warmupUpdates,
    @Key(
            value = "plateau: the factor by which the rate is multiplied",
            defaultValue = "0.5",
            range = "> 0 and < 1",
            foreign = "decrease_factor learning_rate_decay lr_decay learning_rate_reduce_factor")
        double factor,
    @Key(
            value = "plateau: the number of validations without progress before the rate falls",
            defaultValue = "3",
            range = ">= 1")
        int patience,
    @Key(
            value = "the minimum learning rate",
            defaultValue = "0.00001",
            range = ">= 0",
            foreign = "learning_rate_min min_learning_rate lr_min min_lr eta_min")
        double minimumLearningRate,
    @Key(
            value =
                "linear and cosine: the number of updates from the end of the warm-up to the"
                    + " minimum; 0 for all updates up to the limit of training.epochs or"
                    + " training.max_updates",
            defaultValue = "0",
            range = ">= 0",
            foreign = "t_max")
        long decayUpdates,
    @Key(
            value =
                "linear and cosine: the rate falls with the number of updates, or with the minutes"
                    + " of training; with minutes, it reaches its minimum at training.max_minutes,"
                    + " and no two runs have the same rates",
            defaultValue = "updates")
        DecayUnit decayOver) {

  /** Returns whether the rate falls to the minimum within a number of updates. */
  public boolean decays() {
    return type == ScheduleType.LINEAR || type == ScheduleType.COSINE;
  }

  /** Returns whether the rate depends on the time that training has taken. */
  public boolean followsClock() {
    return decays() && decayOver == DecayUnit.MINUTES;
  }

  /** Returns whether the rate depends on the number of all updates of training. */
  public boolean dependsOnLength() {
    return warmupUpdates.isPercentage() || decays() && decayUpdates == 0;
  }
}
