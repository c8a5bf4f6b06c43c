package org.nmt4j.nn.kernel;

/**
 * A GRU step as arrays, all from index 0: see {@link CellKernels#gru}. B rows, H units.
 *
 * @param x B x 3H
 * @param r B x 3H
 * @param before B x H, the state before
 * @param width H
 * @param gates B x 3H, set
 * @param h B x H, set
 */
record GruArrays(float[] x, float[] r, float[] before, int width, float[] gates, float[] h) {}
