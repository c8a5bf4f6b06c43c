package org.nmt4j.nn.kernel;

/**
 * The backward step of an LSTM as arrays, all from index 0: see {@link CellKernels#lstmBackward}. B
 * rows, H units.
 *
 * @param gates B x 4H, as the step left them
 * @param cellBefore B x H
 * @param cell B x H
 * @param dh B x H
 * @param dc B x H
 * @param width H
 * @param dz B x 4H, set to the gradient of the gates' sums
 * @param dcBefore B x H, added to
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
