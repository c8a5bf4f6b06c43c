package org.nmt4j.recipe;

/** The constants of Adam (Kingma and Ba 2015). */
public record AdamSettings(
    @Key(
            value = "decay of the mean of gradients",
            defaultValue = "0.9",
            range = ">= 0 and < 1",
            foreign = "adam_beta1")
        double beta1,
    @Key(
            value = "decay of the mean of squared gradients",
            defaultValue = "0.98",
            range = ">= 0 and < 1",
            foreign = "adam_beta2")
        double beta2,
    @Key(
            value = "the constant that is added to the denominator",
            defaultValue = "1e-9",
            range = "> 0",
            foreign = "adam_epsilon adam_eps eps")
        double epsilon) {}
