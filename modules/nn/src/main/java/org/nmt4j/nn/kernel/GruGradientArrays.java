package org.nmt4j.nn.kernel;

/**
 * The arrays of the backward step of a GRU, all from index 0. B rows, H units.
 *
 * @param gates B x 3H, the r, z and n that the step computed
 * @param r B x 3H, the recurrent product with its bias
 * @param before B x H, the previous hidden state h'
 * @param dh B x H, the gradient of h
 * @param width H
 * @param dx B x 3H, set to the gradient of x
 * @param dr B x 3H, set to the gradient of r
 * @param dBefore B x H, the gradient of h', added to
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
