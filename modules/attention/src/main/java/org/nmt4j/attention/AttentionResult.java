package org.nmt4j.attention;

import org.nmt4j.nn.Variable;

/**
 * The result of attention for some queries.
 *
 * @param context R x M, the weighted sum of the memory
 * @param weights R x S; each row sums to 1 over the true length of its sentence
 * @param coverage R x S, the sum of these weights and those of all steps before; null if the score
 *     does not read it
 */
public record AttentionResult(Variable context, Variable weights, Variable coverage) {}
