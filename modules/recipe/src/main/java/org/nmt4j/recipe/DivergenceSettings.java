package org.nmt4j.recipe;

/** The definition of divergence, and the reaction of training to it. */
public record DivergenceSettings(
    @Key(
            value = "what to do: stop, or go back to the last checkpoint and on at a lower rate",
            defaultValue = "stop")
        DivergenceAction action,
    @Key(
            value =
                "training has diverged when the loss of late is so many times that of the first 20"
                    + " updates, or 20 updates in a row have no finite gradient; 0 for the latter"
                    + " alone",
            defaultValue = "2.0",
            range = ">= 0")
        double lossRatio,
    @Key(
            value = "what a roll-back multiplies the learning rate by",
            defaultValue = "0.5",
            range = "> 0 and < 1")
        double factor,
    @Key(
            value = "the roll-backs before training stops after all",
            defaultValue = "3",
            range = "from 1 to 1000")
        int most) {}
