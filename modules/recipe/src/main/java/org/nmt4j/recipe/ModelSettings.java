package org.nmt4j.recipe;

import java.util.Optional;

/** The settings of the network. */
public record ModelSettings(
    @Key(
            value = "the width of word embeddings",
            defaultValue = "128",
            otherDefault = "256",
            range = "from 1 to 65536",
            foreign =
                "embedding_dim embeddings word_vec_size dim_emb num_embed encoder_embed_dim"
                    + " decoder_embed_dim emb_size")
        int embeddingSize,
    @Key(
            value =
                "the embedding matrices that are shared: decoder shares the target embedding with"
                    + " the output layer, all shares the source embedding as well",
            defaultValue = "none",
            only = TaskType.TRANSLATION,
            foreign =
                "tied_embeddings tied_softmax tied_embeddings_all share_embeddings"
                    + " share_decoder_embeddings share_all_embeddings"
                    + " share_decoder_input_output_embed weight_tying")
        TieEmbeddings tieEmbeddings,
    @Key("the recurrent layers that read the source") EncoderSettings encoder,
    @Key(
            value = "how the last state of the encoder becomes the first state of the decoder",
            defaultValue = "dense",
            only = TaskType.TRANSLATION,
            foreign = "init_hidden bridge_type")
        Bridge bridge,
    @Key(
            value = "the attention of the decoder to the encoder's memory",
            only = TaskType.TRANSLATION)
        AttentionSettings attention,
    @Key(value = "the decoder", only = TaskType.TRANSLATION) DecoderSettings decoder,
    @Key(
            value = "the probability that training zeroes a unit",
            defaultValue = "0.2",
            otherDefault = "0.3",
            range = ">= 0 and < 1",
            foreign =
                "dropout_rnn attention_dropout hidden_dropout rnn_dropout embed_dropout_source"
                    + " embed_dropout_target")
        double dropout,
    @Key(
            value = "whether dropout zeroes the same units at all positions of a sentence",
            defaultValue = "false")
        boolean variationalDropout,
    @Key(
            value =
                "the probability that training zeroes a unit of the previous state in the recurrent"
                    + " product, the same units at all positions of a sentence",
            defaultValue = "0.0",
            range = ">= 0 and < 1")
        double recurrentDropout,
    @Key(
            "the probability that training zeroes all units of a token's embedding, at each"
                + " position of a sentence by itself")
        WordDropout wordDropout,
    @Key(
            "the model whose weights training starts from; the recipe takes over its task,"
                + " tokenization and vocabulary, and the keys of model that it does not state")
        Optional<ModelStart> start) {

  /** Returns the width of a memory position, which is that of the encoder's output. */
  public int memoryWidth() {
    return encoder.outputWidth();
  }

  /**
   * Returns the width of the output layer's input: the decoder's hidden size, or the embedding size
   * if the output layer is tied to an embedding.
   */
  public int outputWidth() {
    return tieEmbeddings == TieEmbeddings.NONE ? decoder.hiddenSize() : embeddingSize;
  }
}
