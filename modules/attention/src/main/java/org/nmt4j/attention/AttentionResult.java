package org.nmt4j.attention;

import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;

/**
 * The result of attention for some queries.
 *
 * @param context R x M, the weighted sum of the memory
 * @param weights R x S; each row sums to 1 over the true length of its sentence
 */
public record AttentionResult(Variable context, Matrix weights) {}
