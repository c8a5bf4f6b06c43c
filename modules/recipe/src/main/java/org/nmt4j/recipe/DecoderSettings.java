package org.nmt4j.recipe;

/**
 * The recurrent decoder.
 *
 * @param cell the recurrent cell
 * @param hiddenSize the cell's width, also that of the attentional vector
 * @param layers the number of layers
 * @param residual whether each layer above the first adds its input to its output
 * @param layerNorm whether the cell is layer-normalised
 */
public record DecoderSettings(
    Cell cell, int hiddenSize, int layers, boolean residual, boolean layerNorm) {}
