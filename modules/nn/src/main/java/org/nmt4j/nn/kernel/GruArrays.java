package org.nmt4j.nn.kernel;

/**
 * The arrays of a GRU step, all from index 0. {@code GruRecurrence} states the equation. B rows, H
 * units.
 *
 * @param x B x 3H, the projected input with its bias
 * @param r B x 3H, the recurrent product with its bias
 * @param before B x H, the previous hidden state h'
 * @param width H
 * @param gates B x 3H, set to r, z and n
 * @param h B x H, set to the new hidden state
 */
record GruArrays(float[] x, float[] r, float[] before, int width, float[] gates, float[] h) {}
