package org.nmt4j.recipe;

/**
 * The longest training pair that is kept, in tokens of the model (after subword segmentation).
 *
 * @param source tokens of the source side
 * @param target tokens of the target side
 */
public record MaxLength(int source, int target) {}
