package org.nmt4j.recipe;

/** The settings of the recurrent encoder. */
public record EncoderSettings(
    @Key(value = "the recurrent cell", defaultValue = "lstm", foreign = "enc_cell encoder_type")
        Cell cell,
    @Key(
            value = "whether every layer reads in both directions",
            defaultValue = "true",
            otherDefault = "false",
            otherTasks = TaskType.LANGUAGE_MODEL,
            except = TaskType.LANGUAGE_MODEL,
            foreign = "brnn encoder_bidirectional")
        boolean bidirectional,
    @Key(
            value = "how the states of the two directions are joined: concatenation, sum or mean",
            defaultValue = "concat")
        EncoderJoin join,
    @Key(
            value = "the width of the cell in each direction",
            defaultValue = "64",
            otherDefault = "256",
            range = "from 1 to 65536",
            foreign = "encoder_hidden_size enc_rnn_size enc_hid_size")
        int hiddenSize,
    @Key(
            value = "the number of layers",
            defaultValue = "1",
            range = "from 1 to 64",
            foreign = "enc_layers enc_depth encoder_layers")
        int layers,
    @Key(
            value = "whether each layer above the first adds its input to its output",
            defaultValue = "false")
        boolean residual,
    @Key(
            value =
                "whether the cell uses layer normalisation: of its projections, and in an LSTM also"
                    + " of the cell state before the tanh of the output",
            defaultValue = "false")
        boolean layerNorm,
    @Key(
            value =
                "the factor of the initial recurrent weights, which are an orthogonal matrix for"
                    + " each gate; below 1 the gradients of a simple network vanish, above 1 they"
                    + " may explode",
            defaultValue = "1.0",
            range = "> 0")
        double recurrentGain) {

  /**
   * Returns the width of the encoder's output: the hidden size, or twice the hidden size if two
   * directions are concatenated.
   */
  public int outputWidth() {
    return bidirectional && join == EncoderJoin.CONCAT ? 2 * hiddenSize : hiddenSize;
  }
}
