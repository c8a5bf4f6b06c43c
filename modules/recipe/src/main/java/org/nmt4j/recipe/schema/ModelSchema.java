package org.nmt4j.recipe.schema;

import org.nmt4j.recipe.AttentionSettings;
import org.nmt4j.recipe.AttentionType;
import org.nmt4j.recipe.Bridge;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.DecoderSettings;
import org.nmt4j.recipe.EncoderJoin;
import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.ModelSettings;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TieEmbeddings;

/** The keys of {@code model}. */
final class ModelSchema {

  private static final Key<EncoderSettings, Cell> ENCODER_CELL =
      Key.of(
          "cell",
          Types.oneOf(Cell.values()),
          Cell.LSTM,
          EncoderSettings::cell,
          "the recurrent cell");

  private static final Key<EncoderSettings, Boolean> BIDIRECTIONAL =
      Key.<EncoderSettings, Boolean>of(
              "bidirectional",
              Types.truth(),
              true,
              EncoderSettings::bidirectional,
              "whether every layer reads in both directions")
          .fallingBack(false, TaskType.LANGUAGE_MODEL)
          .only(TaskType.except(TaskType.LANGUAGE_MODEL));

  private static final Key<EncoderSettings, EncoderJoin> JOIN =
      Key.of(
          "join",
          Types.oneOf(EncoderJoin.values()),
          EncoderJoin.CONCAT,
          EncoderSettings::join,
          "what becomes of the states of two directions: side by side, or their sum or mean");

  private static final Key<EncoderSettings, Integer> ENCODER_HIDDEN_SIZE =
      Key.<EncoderSettings, Integer>of(
              "hidden_size",
              Types.integer(1, 65_536),
              64,
              EncoderSettings::hiddenSize,
              "the cell's width, per direction")
          .fallingBack(256, TaskType.except(TaskType.TRANSLATION))
          .commented(Widths::ofEncoder);

  private static final Key<EncoderSettings, Integer> ENCODER_LAYERS =
      Key.of("layers", Types.integer(1, 64), 1, EncoderSettings::layers, "the number of layers");

  private static final Key<EncoderSettings, Boolean> ENCODER_RESIDUAL =
      Key.of(
          "residual",
          Types.truth(),
          false,
          EncoderSettings::residual,
          "whether each layer above the first adds its input to its output");

  private static final Key<EncoderSettings, Boolean> ENCODER_LAYER_NORM =
      Key.of(
          "layer_norm",
          Types.truth(),
          false,
          EncoderSettings::layerNorm,
          "whether the cell's projections, and an LSTM's cell where it is read, are"
              + " layer-normalised");

  private static final Key<EncoderSettings, Double> RECURRENT_GAIN =
      Key.of(
          "recurrent_gain",
          Types.number(Range.POSITIVE),
          1.0,
          EncoderSettings::recurrentGain,
          "what the recurrent weights of each gate, an orthogonal matrix, are multiplied by at the"
              + " start: below 1 gradients of a simple network vanish, above they may explode");

  static final Section<EncoderSettings> ENCODER_SECTION =
      Section.of(
          values ->
              new EncoderSettings(
                  values.get(ENCODER_CELL),
                  values.get(BIDIRECTIONAL),
                  values.get(JOIN),
                  values.get(ENCODER_HIDDEN_SIZE),
                  values.get(ENCODER_LAYERS),
                  values.get(ENCODER_RESIDUAL),
                  values.get(ENCODER_LAYER_NORM),
                  values.get(RECURRENT_GAIN)),
          ENCODER_CELL,
          BIDIRECTIONAL,
          JOIN,
          ENCODER_HIDDEN_SIZE,
          ENCODER_LAYERS,
          ENCODER_RESIDUAL,
          ENCODER_LAYER_NORM,
          RECURRENT_GAIN);

  private static final Key<AttentionSettings, AttentionType> TYPE =
      Key.of(
          "type",
          Types.oneOf(AttentionType.values()),
          AttentionType.GENERAL,
          AttentionSettings::type,
          "the score between decoder state and memory");

  private static final Key<AttentionSettings, Boolean> INPUT_FEEDING =
      Key.of(
          "input_feeding",
          Types.truth(),
          true,
          AttentionSettings::inputFeeding,
          "whether the attentional vector is part of the decoder's next input");

  static final Section<AttentionSettings> ATTENTION_SECTION =
      Section.of(
          values -> new AttentionSettings(values.get(TYPE), values.get(INPUT_FEEDING)),
          TYPE,
          INPUT_FEEDING);

  private static final Key<DecoderSettings, Cell> DECODER_CELL =
      Key.of(
          "cell",
          Types.oneOf(Cell.values()),
          Cell.LSTM,
          DecoderSettings::cell,
          "the recurrent cell");

  private static final Key<DecoderSettings, Integer> DECODER_HIDDEN_SIZE =
      Key.<DecoderSettings, Integer>of(
          "hidden_size",
          Types.integer(1, 65_536),
          128,
          DecoderSettings::hiddenSize,
          "the cell's width, also that of the attentional vector");

  private static final Key<DecoderSettings, Integer> DECODER_LAYERS =
      Key.of("layers", Types.integer(1, 64), 1, DecoderSettings::layers, "the number of layers");

  private static final Key<DecoderSettings, Boolean> DECODER_RESIDUAL =
      Key.of(
          "residual",
          Types.truth(),
          false,
          DecoderSettings::residual,
          "whether each layer above the first adds its input to its output");

  private static final Key<DecoderSettings, Boolean> DECODER_LAYER_NORM =
      Key.of(
          "layer_norm",
          Types.truth(),
          false,
          DecoderSettings::layerNorm,
          "whether the cell's projections, and an LSTM's cell where it is read, are"
              + " layer-normalised");

  static final Section<DecoderSettings> DECODER_SECTION =
      Section.of(
          values ->
              new DecoderSettings(
                  values.get(DECODER_CELL),
                  values.get(DECODER_HIDDEN_SIZE),
                  values.get(DECODER_LAYERS),
                  values.get(DECODER_RESIDUAL),
                  values.get(DECODER_LAYER_NORM)),
          DECODER_CELL,
          DECODER_HIDDEN_SIZE,
          DECODER_LAYERS,
          DECODER_RESIDUAL,
          DECODER_LAYER_NORM);

  private static final Key<ModelSettings, Integer> EMBEDDING_SIZE =
      Key.<ModelSettings, Integer>of(
              "embedding_size",
              Types.integer(1, 65_536),
              128,
              ModelSettings::embeddingSize,
              "the width of word embeddings")
          .fallingBack(256, TaskType.except(TaskType.TRANSLATION))
          .commented(Widths::ofEmbedding);

  private static final Key<ModelSettings, TieEmbeddings> TIE_EMBEDDINGS =
      Key.<ModelSettings, TieEmbeddings>of(
              "tie_embeddings",
              Types.oneOf(TieEmbeddings.values()),
              TieEmbeddings.NONE,
              ModelSettings::tieEmbeddings,
              "which embedding matrices are one: decoder for target embedding and output layer, all"
                  + " for the source embedding too")
          .only(TaskType.TRANSLATION);

  private static final Key<ModelSettings, EncoderSettings> ENCODER =
      Key.required(
          "encoder",
          ENCODER_SECTION,
          ModelSettings::encoder,
          "the recurrent layers that read; all there are but in translation");

  private static final Key<ModelSettings, Bridge> BRIDGE =
      Key.<ModelSettings, Bridge>of(
              "bridge",
              Types.oneOf(Bridge.values()),
              Bridge.DENSE,
              ModelSettings::bridge,
              "from the encoder's last state to the decoder's first")
          .only(TaskType.TRANSLATION);

  private static final Key<ModelSettings, AttentionSettings> ATTENTION =
      Key.<ModelSettings, AttentionSettings>required(
              "attention",
              ATTENTION_SECTION,
              ModelSettings::attention,
              "how the decoder looks at the encoder's memory")
          .only(TaskType.TRANSLATION);

  private static final Key<ModelSettings, DecoderSettings> DECODER =
      Key.<ModelSettings, DecoderSettings>required(
              "decoder", DECODER_SECTION, ModelSettings::decoder, "the decoder")
          .only(TaskType.TRANSLATION);

  private static final Key<ModelSettings, Double> DROPOUT =
      Key.<ModelSettings, Double>of(
              "dropout",
              Types.number(Range.SHARE),
              0.2,
              ModelSettings::dropout,
              "the probability that training zeroes a unit")
          .fallingBack(0.3, TaskType.except(TaskType.TRANSLATION));

  private static final Key<ModelSettings, Boolean> VARIATIONAL_DROPOUT =
      Key.of(
          "variational_dropout",
          Types.truth(),
          false,
          ModelSettings::variationalDropout,
          "whether what training zeroes is the same at all positions of a sentence");

  private static final Key<ModelSettings, Double> RECURRENT_DROPOUT =
      Key.of(
          "recurrent_dropout",
          Types.number(Range.SHARE),
          0.0,
          ModelSettings::recurrentDropout,
          "the probability that training zeroes a unit of a cell's last state where its recurrent"
              + " weights read it, at all positions of a sentence");

  static final Section<ModelSettings> SECTION =
      Section.of(
          values ->
              new ModelSettings(
                  values.get(EMBEDDING_SIZE),
                  values.get(TIE_EMBEDDINGS),
                  values.get(ENCODER),
                  values.get(BRIDGE),
                  values.get(ATTENTION),
                  values.get(DECODER),
                  values.get(DROPOUT),
                  values.get(VARIATIONAL_DROPOUT),
                  values.get(RECURRENT_DROPOUT)),
          EMBEDDING_SIZE,
          TIE_EMBEDDINGS,
          ENCODER,
          BRIDGE,
          ATTENTION,
          DECODER,
          DROPOUT,
          VARIATIONAL_DROPOUT,
          RECURRENT_DROPOUT);

  private ModelSchema() {}
}
