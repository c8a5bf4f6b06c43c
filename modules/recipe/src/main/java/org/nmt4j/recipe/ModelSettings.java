package org.nmt4j.recipe;

/**
 * The network.
 *
 * @param embeddingSize the width of word embeddings
 * @param tieEmbeddings which embedding matrices are one
 * @param encoder the encoder
 * @param bridge from the encoder's last state to the decoder's first
 * @param attention how the decoder looks at the encoder's memory
 * @param decoder the decoder
 * @param dropout the probability that training zeroes a unit
 * @param variationalDropout whether what is zeroed is the same at all positions of a sentence
 * @param recurrentDropout the probability that training zeroes a unit of a cell's last state
 */
public record ModelSettings(
    int embeddingSize,
    TieEmbeddings tieEmbeddings,
    EncoderSettings encoder,
    Bridge bridge,
    AttentionSettings attention,
    DecoderSettings decoder,
    double dropout,
    boolean variationalDropout,
    double recurrentDropout) {

  /** The width of one position of the memory: the encoder's output. */
  public int memoryWidth() {
    return encoder.outputWidth();
  }

  /**
   * The width of the vector that the output layer multiplies: the decoder's, unless the output
   * layer is an embedding.
   */
  public int outputWidth() {
    return tieEmbeddings == TieEmbeddings.NONE ? decoder.hiddenSize() : embeddingSize;
  }
}
