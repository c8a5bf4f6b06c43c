package org.nmt4j.nn.kernel;

/**
 * The arrays of an LSTM step, all from index 0. {@code LstmRecurrence} states the equation. B rows,
 * H units.
 *
 * @param x B x 4H, the projected input with its bias
 * @param r B x 4H, the recurrent product
 * @param cellBefore B x H, the previous cell c'
 * @param width H
 * @param gates B x 4H, set to i, f, g and o
 * @param cell B x H, set to the new cell
 * @param h B x H, set to the new hidden state
 */
record LstmArrays(
    float[] x, float[] r, float[] cellBefore, int width, float[] gates, float[] cell, float[] h) {}
