package org.nmt4j.benchmark.scaling;

import java.util.List;

/**
 * How large a network and its data are.
 *
 * @param shards parts of a batch
 * @param vocabulary tokens that both sides share, with the four special ones
 * @param hidden width of the decoder's state; each direction of the encoder has half of it
 * @param length tokens of a sentence, on either side
 */
record Size(int shards, int vocabulary, int hidden, int length) {
  /** Settings that make a recipe one of this size. */
  List<String> overrides() {
    return List.of(
        "training.shards=" + shards,
        "model.decoder.hidden_size=" + hidden,
        "model.encoder.hidden_size=" + hidden / 2,
        "data.max_length.source=" + length,
        "data.max_length.target=" + length);
  }
}
