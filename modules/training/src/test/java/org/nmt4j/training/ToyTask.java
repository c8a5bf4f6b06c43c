package org.nmt4j.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.model.Model;
import org.nmt4j.model.ModelCore;
import org.nmt4j.model.Task;
import org.nmt4j.model.Validation;
import org.nmt4j.model.batch.BatchPlan;
import org.nmt4j.model.batch.BatchSize;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.check.CheckedNetwork;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.op.OutputLayer;
import org.nmt4j.nn.parallel.Workers;

/** Classifies points of three clouds with a hidden layer, dropout and a softmax. */
final class ToyTask implements Task<ToyBatch>, Model {
  static final int BATCHES = 6;
  private static final int POINTS = 48;
  private static final int INPUTS = 4;
  private static final int CLASSES = 3;

  /** A class that no point has. */
  private static final int PADDING = 3;

  private final Parameters parameters = new Parameters();
  private final Kernels kernels;
  private final Linear hidden;
  private final OutputLayer output;
  private final float[][] points = new float[POINTS][INPUTS];
  private final int[] classes = new int[POINTS];
  private IntFunction<Validation> script = number -> null;
  private String names = "1\n2\n3\n";
  private IntPredicate broken = batch -> false;
  private double dropout = 0.2;
  private boolean infinite;
  private boolean tooLarge;
  private int epochs;
  private int validations;

  ToyTask(int width) {
    this(width, Kernels.fused());
  }

  ToyTask(int width, Kernels kernels) {
    this.kernels = kernels;
    hidden =
        new Linear(parameters, "hidden", INPUTS, width, Initializer.xavier(1), Initializer.ZEROS);
    output =
        new OutputLayer(
            parameters.declare("output.weight", CLASSES + 1, width, Initializer.xavier(1)),
            parameters.declare("output.bias", 1, CLASSES + 1, Initializer.ZEROS));
    parameters.initialize(DataType.FLOAT, 1);
    CounterRandom random = new CounterRandom(2);
    for (int i = 0; i < POINTS; i++) {
      classes[i] = i % CLASSES;
      for (int j = 0; j < INPUTS; j++) {
        points[i][j] = (float) (random.gaussian() + (classes[i] == j ? 2 : 0));
      }
    }
  }

  /** Sets the results of validations by their number, from 0. */
  ToyTask validated(IntFunction<Validation> by) {
    script = by;
    return this;
  }

  /** Makes the gradients of some batches of each epoch NaN. */
  ToyTask brokenAt(IntPredicate batch) {
    broken = batch;
    return this;
  }

  /** Trains without dropout. */
  ToyTask withoutDropout() {
    dropout = 0;
    return this;
  }

  /** Makes all losses infinite, but not the gradients. */
  ToyTask infinite() {
    infinite = true;
    return this;
  }

  /** Makes each batch too large for the memory. */
  ToyTask tooLarge() {
    tooLarge = true;
    return this;
  }

  /** Sets the names of the classes, one per line. */
  ToyTask named(String classes) {
    names = classes;
    return this;
  }

  /** Returns the number of calls of {@link #batches}. */
  int epochs() {
    return epochs;
  }

  int validations() {
    return validations;
  }

  @Override
  public Model model() {
    return this;
  }

  @Override
  public ModelCore core() {
    throw new UnsupportedOperationException("a toy has no recipe");
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Kernels kernels() {
    return kernels;
  }

  @Override
  public List<ToyBatch> batches(int epoch) {
    epochs++;
    int[] lengths = new int[POINTS];
    Arrays.fill(lengths, 1);
    List<int[]> plan =
        new BatchPlan(new BatchSize(POINTS / BATCHES, false), 4).epoch(epoch, lengths, lengths);
    List<ToyBatch> batches = new ArrayList<>();
    for (int[] indices : plan) {
      batches.add(of(indices, broken.test(batches.size())));
    }
    return batches;
  }

  private ToyBatch of(int[] indices, boolean isBroken) {
    return new ToyBatch(
        Arrays.stream(indices).mapToObj(i -> points[i]).toArray(float[][]::new),
        Arrays.stream(indices).map(i -> classes[i]).toArray(),
        isBroken);
  }

  @Override
  public List<ToyBatch> shards(ToyBatch batch, int count) {
    List<ToyBatch> shards = new ArrayList<>();
    int size = batch.classes().length;
    int used = Math.min(count, size);
    for (int shard = 0; shard < used; shard++) {
      int from = size * shard / used;
      int to = size * (shard + 1) / used;
      shards.add(
          new ToyBatch(
              Arrays.copyOfRange(batch.points(), from, to),
              Arrays.copyOfRange(batch.classes(), from, to),
              batch.broken()));
    }
    return shards;
  }

  @Override
  public Loss loss(Tape tape, ToyBatch shard, double scale, long dropoutKey) {
    if (tooLarge) {
      throw new OutOfMemoryError("Java heap space");
    }
    Matrix x = tape.allocate(shard.classes().length, INPUTS);
    for (int row = 0; row < x.rows(); row++) {
      x.slice(row, 1).write(shard.points()[row]);
    }
    Variable h = hidden.apply(tape, tape.constant(x));
    Variable dropped = new Dropout(dropout, dropoutKey).between(h.rows()).apply(tape, h);
    Loss loss =
        output.loss(
            tape,
            dropped,
            shard.classes(),
            PADDING,
            Objective.LIKELIHOOD,
            shard.broken() ? Double.NaN : scale);
    return infinite ? new Loss(Double.POSITIVE_INFINITY, loss.smoothed(), loss.tokens()) : loss;
  }

  @Override
  public CheckedNetwork checked(long dropoutKey) {
    throw new UnsupportedOperationException("training checks no gradient");
  }

  @Override
  public Validation validate(Workers workers) {
    Validation scripted = script.apply(validations++);
    if (scripted != null) {
      return scripted;
    }
    Tape tape = Tape.inference(kernels, new Workspace(DataType.FLOAT), parameters);
    int[] all = new int[POINTS];
    Arrays.setAll(all, i -> i);
    Loss loss = loss(tape, of(all, false), 0, 0);
    return new Validation(
        loss,
        Map.of("bleu", 100 * Math.exp(-loss.mean())),
        List.of(new Validation.Sample("a point", "class 1", "class 2")));
  }

  @Override
  public ModelContents contents() {
    return new ModelContents("recipe: 1\n", Map.of("classes.txt", names), Map.of());
  }
}
