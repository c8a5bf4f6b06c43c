package org.nmt4j.recipe;

/** The settings of the learning rate schedule. */
public record ScheduleSettings(
    @Key(
            value = "how the learning rate moves after the warm-up",
            defaultValue = "inverse-sqrt",
            otherDefault = "constant",
            foreign =
                "scheduling decay_method learning_rate_scheduler_type lr_scheduler"
                    + " lr_decay_strategy")
        ScheduleType type,
    @Key(
            value = "updates over which the rate rises from zero on a straight line; 0 for none",
            defaultValue = "200",
            otherDefault = "0",
            range = ">= 0",
            foreign = "warmup_steps learning_rate_warmup lr_warmup warmup")
        int warmupUpdates,
    @Key(
            value = "plateau: what the rate is multiplied by",
            defaultValue = "0.5",
            range = "> 0 and < 1",
            foreign = "decrease_factor learning_rate_decay lr_decay learning_rate_reduce_factor")
        double factor,
    @Key(
            value = "plateau: validations without progress before that happens",
            defaultValue = "3",
            range = ">= 1")
        int patience,
    @Key(
            value = "the rate never falls below",
            defaultValue = "0.00001",
            range = ">= 0",
            foreign = "learning_rate_min min_learning_rate lr_min")
        double minimumLearningRate,
    @Key(
            value = "linear, cosine: the updates from warm-up to minimum",
            defaultValue = "0",
            range = ">= 0")
        long decayUpdates) {}
