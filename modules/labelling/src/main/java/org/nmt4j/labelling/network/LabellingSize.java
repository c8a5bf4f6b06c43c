package org.nmt4j.labelling.network;

import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.nn.op.DropoutRates;

/**
 * The shape of a labelling network.
 *
 * @param vocabulary tokens with an embedding; 0 where numbers are read
 * @param labels ids of labels, padding included; 0 where a number is wanted
 * @param tagging whether each token has a label, not only the line
 * @param dropout on embeddings, states and what the output sees
 */
public record LabellingSize(
    EncoderSize encoder, int vocabulary, int labels, boolean tagging, DropoutRates dropout) {}
