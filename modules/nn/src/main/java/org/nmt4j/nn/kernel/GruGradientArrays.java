package org.nmt4j.nn.kernel;

/**
 * The backward step of a GRU as arrays, all from index 0: see {@link CellKernels#gruBackward}. B
 * rows, H units.
 *
 * @param gates B x 3H, as the step left them
 * @param r B x 3H
 * @param before B x H, the state before
 * @param dh B x H
 * @param width H
 * @param dx B x 3H, set
 * @param dr B x 3H, set
 * @param dBefore B x H, added to
 */
record GruGradientArrays(
    float[] gates,
    float[] r,
    float[] before,
    float[] dh,
    int width,
    float[] dx,
    float[] dr,
    float[] dBefore) {}
