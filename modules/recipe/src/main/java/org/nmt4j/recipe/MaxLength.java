package org.nmt4j.recipe;

/**
 * The maximum length of training pairs, in tokens after subword segmentation. Longer pairs are left
 * out of training.
 */
public record MaxLength(
    @Key(
            value = "the most source tokens of a training pair that is kept",
            defaultValue = "80",
            range = "from 1 to 1000")
        int source,
    @Key(
            value = "the most target tokens of a training pair that is kept",
            defaultValue = "80",
            only = TaskType.TRANSLATION,
            range = "from 1 to 1000")
        int target) {}
