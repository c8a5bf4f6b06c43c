package org.nmt4j.translation.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.attention.AdditiveAttention;
import org.nmt4j.attention.Attention;
import org.nmt4j.attention.DotAttention;
import org.nmt4j.decoder.DecoderStates;
import org.nmt4j.decoder.RecurrentDecoder;
import org.nmt4j.decoder.Stepper;
import org.nmt4j.encoder.RecurrentEncoder;
import org.nmt4j.model.LayerSizes;
import org.nmt4j.model.file.ScaleAxis;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.kernel.CopiedTokens;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.op.Copying;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.DropoutRates;
import org.nmt4j.nn.op.Embedding;
import org.nmt4j.nn.op.Join;
import org.nmt4j.nn.op.OutputLayer;
import org.nmt4j.nn.sequence.AlignmentGuide;
import org.nmt4j.nn.sequence.EncoderMemory;
import org.nmt4j.nn.sequence.IdBatch;
import org.nmt4j.recipe.ModelSettings;
import org.nmt4j.recipe.TieEmbeddings;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * An attentional encoder-decoder.
 *
 * <p>B sentences, S and T positions of source and target, E embedding, O readout, V target
 * vocabulary, N real target positions.
 */
public final class TranslationNetwork {
  private final Parameters parameters = new Parameters();
  private final NetworkSize size;
  private final Parameter sourceTable;
  private final Parameter targetTable;
  private final RecurrentEncoder encoder;
  private final RecurrentDecoder decoder;
  private final OutputLayer output;
  private final DropoutRates dropout;
  private final CopyMap copies;

  /** Declares all parameters of a network without copying. The caller initializes them. */
  public TranslationNetwork(NetworkSize size) {
    this(size, Optional.empty());
  }

  /**
   * Declares all parameters. The caller initializes them.
   *
   * @param copies the tokens that can be copied; empty without copying
   * @throws IllegalArgumentException if the settings ask for copying without these tokens
   */
  public TranslationNetwork(NetworkSize size, Optional<CopyMap> copies) {
    this.size = size;
    this.copies = copies.orElse(null);
    ModelSettings settings = size.settings();
    if (settings.decoder().copy() && copies.isEmpty()) {
      throw new IllegalArgumentException("found copy true without tokens, expected a map of them");
    }
    int embedding = settings.embeddingSize();
    TieEmbeddings tied = settings.tieEmbeddings();
    dropout = LayerSizes.dropout(settings);
    targetTable = table("target.embedding", size.targetVocabulary(), embedding);
    sourceTable =
        tied == TieEmbeddings.ALL
            ? targetTable
            : table("source.embedding", size.sourceVocabulary(), embedding);
    encoder = new RecurrentEncoder(parameters, size.encoder());
    int hidden = settings.decoder().hiddenSize();
    Attention attention =
        switch (settings.attention().type()) {
          case ADDITIVE ->
              new AdditiveAttention(
                  parameters, hidden, encoder.width(), settings.attention().coverage());
          case DOT -> DotAttention.dot(hidden, encoder.width());
          case SCALED_DOT -> DotAttention.scaledDot(hidden, encoder.width());
          case GENERAL -> DotAttention.general(parameters, hidden, encoder.width());
          case NONE -> null;
        };
    decoder = new RecurrentDecoder(parameters, size.decoder(), encoder.width(), attention);
    Parameter weight =
        tied == TieEmbeddings.NONE
            ? table("output.weight", size.targetVocabulary(), settings.outputWidth())
            : targetTable;
    output =
        new OutputLayer(
            weight,
            parameters.declare("output.bias", 1, size.targetVocabulary(), Initializer.ZEROS));
  }

  private Parameter table(String name, int rows, int columns) {
    return parameters.declare(
        name, rows, columns, Initializer.embedding(1 / Math.sqrt(columns), Vocabulary.PAD));
  }

  public Parameters parameters() {
    return parameters;
  }

  /** Returns a copy of the network and its values in double precision. */
  public TranslationNetwork inDouble() {
    TranslationNetwork copy = new TranslationNetwork(size, copies());
    copy.parameters.initializeInDouble(parameters);
    return copy;
  }

  /** Returns the embedding table of the source, source vocabulary x E. */
  public Parameter sourceTable() {
    return sourceTable;
  }

  /**
   * Returns the embedding table of the target, V x E. With tied embeddings, the table is also the
   * weight of the output layer, and with all embeddings tied also the source table.
   */
  public Parameter targetTable() {
    return targetTable;
  }

  public OutputLayer output() {
    return output;
  }

  /** Returns the tokens that can be copied; empty without copying. */
  public Optional<CopyMap> copies() {
    return Optional.ofNullable(copies);
  }

  /**
   * Returns the matrices that a model may store in eight bits, and the axis of their scales. The
   * numbers with which one output is computed share a scale; so do those of a token's embedding.
   * Vectors stay in single precision.
   */
  public Map<String, ScaleAxis> scaleAxes() {
    List<Parameter> tables = List.of(sourceTable, targetTable, output.weight());
    Map<String, ScaleAxis> axes = new LinkedHashMap<>();
    for (Parameter parameter : parameters.all()) {
      if (tables.contains(parameter)) {
        axes.put(parameter.name(), ScaleAxis.ROWS);
      } else if (parameter.name().endsWith(".weight")) {
        axes.put(parameter.name(), ScaleAxis.COLUMNS);
      }
    }
    return axes;
  }

  /** Returns M, the width of the encoder's memory. */
  int memoryWidth() {
    return encoder.width();
  }

  /** Encodes source sentences. */
  public EncoderMemory encode(Tape tape, IdBatch source, Dropout drop) {
    Variable embedded = Embedding.apply(tape, sourceTable, source.ids(), Vocabulary.PAD);
    Variable words = drop.sourceWords(tape, embedded, source.ids());
    Variable thinned = drop.between(source.rows()).apply(tape, words);
    return encoder.encode(tape, thinned, source, drop);
  }

  /**
   * Computes the loss by teacher forcing at target positions without padding. If the objective
   * predicts each target twice, the network reads each pair twice, in neighbouring rows of one
   * batch, which have dropout masks of their own.
   */
  public Loss loss(
      Tape tape, TranslationBatch batch, Objective objective, double scale, long dropoutKey) {
    TranslationBatch read = objective.predictsTwice() ? batch.twice() : batch;
    double weight = objective.alignment() * batch.pairs().size() / read.pairs().size();
    AlignmentGuide guide = weight == 0 ? null : new AlignmentGuide(read.aligned(), weight * scale);
    Predictions real = predictions(tape, read, new Dropout(dropout, dropoutKey), guide);
    Loss loss =
        output.loss(
            tape, real.states(), real.copying(), read.expected(), Vocabulary.PAD, objective, scale);
    return guide == null ? loss : loss.withAlignment(weight * guide.loss());
  }

  /**
   * Computes the log-probabilities of the expected target ids by teacher forcing, in nats.
   *
   * @param tape a tape that does not record, so that no sentence's result depends on the others
   * @return the log-probability of each id of {@link TranslationBatch#expected}
   */
  public double[] logProbabilities(Tape tape, TranslationBatch batch) {
    Predictions found = predictions(tape, batch, Dropout.none(), null);
    return output.logProbabilities(tape, found.states().value(), found.copying(), batch.expected());
  }

  /**
   * What the output layer reads at target positions without padding.
   *
   * @param states N x O
   * @param copying what each position may copy; null without copying
   */
  private record Predictions(Variable states, Copying copying) {}

  private Predictions predictions(
      Tape tape, TranslationBatch batch, Dropout drop, AlignmentGuide guide) {
    int rows = batch.input().rows();
    EncoderMemory memory = encode(tape, batch.source(), drop).guidedBy(guide);
    int[] ids = batch.input().ids();
    Variable words =
        drop.targetWords(
            tape, Embedding.apply(tape, targetTable, ids, Vocabulary.PAD), ids, Vocabulary.BOS);
    Variable embedded = drop.between(rows).apply(tape, words); // T*B x E
    DecoderStates found = decoder.states(tape, memory, embedded, batch.input().positions(), drop);
    Variable all = found.readouts(); // T*B x O
    Dropout.Layer behind = drop.between(rows);
    // Variational dropout applies one mask to all time steps and so needs the rows of padding too.
    Variable states =
        dropout.variational()
            ? Join.rows(tape, behind.apply(tape, all), batch.rows())
            : behind.apply(tape, Join.rows(tape, all, batch.rows()));
    return new Predictions(states, copies == null ? null : copying(tape, batch, found));
  }

  private Copying copying(Tape tape, TranslationBatch batch, DecoderStates found) {
    List<CopiedTokens> sentences = copies.of(batch.source());
    return new Copying(
        Join.rows(tape, found.gates(), batch.rows()),
        Join.rows(tape, found.weights(), batch.rows()),
        Arrays.stream(batch.rows())
            .mapToObj(row -> sentences.get(row % sentences.size()))
            .toList());
  }

  public RecurrentDecoder decoder() {
    return decoder;
  }

  /** Creates a stepper, which decodes one batch step by step. */
  public Stepper stepper(Tape tape, EncoderMemory memory) {
    return decoder.stepper(tape, memory);
  }

  /** Embeds R target ids, R x E. */
  public Variable embedTargets(Tape tape, int[] ids) {
    return Embedding.apply(tape, targetTable, ids, Vocabulary.PAD);
  }
}
