package org.nmt4j.nn.kernel;

/**
 * An LSTM step as arrays, all from index 0: see {@link CellKernels#lstm}. B rows, H units.
 *
 * @param x B x 4H
 * @param r B x 4H
 * @param cellBefore B x H
 * @param width H
 * @param gates B x 4H, set
 * @param cell B x H, set
 * @param h B x H, set
 */
record LstmArrays(
    float[] x, float[] r, float[] cellBefore, int width, float[] gates, float[] cell, float[] h) {}
