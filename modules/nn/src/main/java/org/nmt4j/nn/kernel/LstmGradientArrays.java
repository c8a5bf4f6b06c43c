package org.nmt4j.nn.kernel;

/**
 * The arrays of the backward step of an LSTM, all from index 0. B rows, H units.
 *
 * @param gates B x 4H, the i, f, g and o that the step computed
 * @param cellBefore B x H, the previous cell c'
 * @param cell B x H, the new cell c
 * @param dh B x H, the gradient of h
 * @param dc B x H, the gradient of c from the next step
 * @param width H
 * @param dz B x 4H, set to the gradient of x + r, the arguments of the activation functions
 * @param dcBefore B x H, the gradient of c', added to
 */
record LstmGradientArrays(
    float[] gates,
    float[] cellBefore,
    float[] cell,
    float[] dh,
    float[] dc,
    int width,
    float[] dz,
    float[] dcBefore) {}
