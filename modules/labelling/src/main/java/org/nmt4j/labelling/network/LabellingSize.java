package org.nmt4j.labelling.network;

import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.nn.op.DropoutRates;

/**
 * The size of a labelling network.
 *
 * @param encoder the size of the recurrent layers
 * @param vocabulary the number of tokens with an embedding; 0 if lines consist of numbers
 * @param labels the number of ids of labels, including padding; 0 for regression
 * @param tagging whether each token has a label, not the line
 * @param dropout the dropout rates of training
 */
public record LabellingSize(
    EncoderSize encoder, int vocabulary, int labels, boolean tagging, DropoutRates dropout) {}
