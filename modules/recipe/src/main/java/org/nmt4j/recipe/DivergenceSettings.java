package org.nmt4j.recipe;

/** The definition of divergence, and the reaction of training to it. */
public record DivergenceSettings(
    @Key(
            value =
                "the reaction to divergence: training stops, or continues from the last checkpoint"
                    + " at a lower learning rate",
            defaultValue = "stop")
        DivergenceAction action,
    @Key(
            value =
                "training has diverged if the recent loss exceeds this multiple of the loss of the"
                    + " first 20 updates, or if 20 updates in a row have no finite gradient; 0"
                    + " checks the gradients only",
            defaultValue = "2.0",
            range = ">= 0")
        double lossRatio,
    @Key(
            value = "the factor by which a roll-back multiplies the learning rate",
            defaultValue = "0.5",
            range = "> 0 and < 1")
        double factor,
    @Key(
            value = "the maximum number of roll-backs; the next divergence stops training",
            defaultValue = "3",
            range = "from 1 to 1000")
        int most) {}
