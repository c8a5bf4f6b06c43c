package org.nmt4j.benchmark.scaling;

import java.util.List;

/**
 * The size of a network and its data.
 *
 * @param shards the number of parts of a batch
 * @param vocabulary the number of tokens that both sides share, including the four special ones
 * @param hidden the width of the decoder's state; each direction of the encoder has half of it
 * @param length the number of tokens of a sentence, on either side
 */
record Size(int shards, int vocabulary, int hidden, int length) {
  /** Returns the overrides that give a recipe this size. */
  List<String> overrides() {
    return List.of(
        "training.shards=" + shards,
        "model.decoder.hidden_size=" + hidden,
        "model.encoder.hidden_size=" + hidden / 2,
        "data.max_length.source=" + length,
        "data.max_length.target=" + length);
  }
}
