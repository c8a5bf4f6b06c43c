package org.nmt4j.recipe;

/**
 * The maximum length of training pairs, in tokens after subword segmentation. Longer pairs are left
 * out of training.
 */
public record MaxLength(
    @Key(
            value =
                "the maximum number of source tokens in a training pair; longer pairs are left out",
            defaultValue = "80",
            range = "from 1 to 1000")
        int source,
    @Key(
            value =
                "the maximum number of target tokens in a training pair; longer pairs are left out",
            defaultValue = "80",
            only = TaskType.TRANSLATION,
            range = "from 1 to 1000")
        int target) {}
