package org.nmt4j.recipe;

/** The settings of the recurrent decoder. */
public record DecoderSettings(
    @Key(value = "the recurrent cell", defaultValue = "lstm", foreign = "dec_cell decoder_type")
        Cell cell,
    @Key(
            value = "the width of the cell and of the attentional vector",
            defaultValue = "128",
            range = "from 1 to 65536",
            foreign = "decoder_hidden_size dec_rnn_size dec_hid_size")
        int hiddenSize,
    @Key(
            value = "the number of layers",
            defaultValue = "1",
            range = "from 1 to 64",
            foreign = "dec_layers dec_depth decoder_layers")
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
                "whether the lowest layer makes two transitions at each step and attends between"
                    + " them, in place of input feeding",
            defaultValue = "false",
            foreign = "dec_cell_base_depth dec_base_recurrence_transition_depth")
        boolean conditional,
    @Key(
            value =
                "the input of the output layer: attentional is made from the context and the"
                    + " topmost state, deep also from the embedding of the previous token",
            defaultValue = "attentional")
        DecoderOutput output,
    @Key(
            value =
                "whether a gate weighs the context against the decoder's state in the input of the"
                    + " output layer",
            defaultValue = "false")
        boolean contextGate,
    @Key(
            value =
                "whether the decoder also copies source tokens, by its attention; a gate weighs"
                    + " copied against generated tokens",
            defaultValue = "false",
            foreign = "copy_attn copy_attention copy_mechanism pointer_generator")
        boolean copy) {}
