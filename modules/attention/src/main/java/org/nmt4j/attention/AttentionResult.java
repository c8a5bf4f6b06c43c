package org.nmt4j.attention;

import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;

/**
 * What attention found.
 *
 * @param context R x M, the weighted memory
 * @param weights R x S, each row sums to 1 over the sentence's true length
 */
public record AttentionResult(Variable context, Matrix weights) {}
