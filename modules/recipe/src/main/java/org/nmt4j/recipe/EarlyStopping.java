package org.nmt4j.recipe;

/** The conditions under which training stops because validation does not improve. */
public record EarlyStopping(
    @Key(
            value =
                "the metric of data.dev that measures progress and chooses the best model; lower is"
                    + " better for ter, mse, perplexity, bits-per-character and loss",
            defaultValue = "bleu",
            otherDefault = "loss",
            foreign = "early_stopping_metric optimized_metric valid_metrics best_checkpoint_metric")
        EarlyStoppingMetric metric,
    @Key(
            value =
                "the number of validations without progress before training stops; 0 for no early"
                    + " stopping, which is the default without data.dev",
            defaultValue = "20",
            otherDefault = "5",
            range = ">= 0",
            foreign = "max_num_checkpoint_not_improved early_stopping_patience")
        int patience) {}
