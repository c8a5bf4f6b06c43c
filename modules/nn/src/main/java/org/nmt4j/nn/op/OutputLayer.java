package org.nmt4j.nn.op;

import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.Weight;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.LossKernels;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.kernel.RowKernels;
import org.nmt4j.nn.kernel.Targets;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.product.PreparedWeight;

/**
 * The scores of a vocabulary, logits = x W' + b. x is N x H, W is V x H, b is 1 x V, logits are N x
 * V. W has the shape of an embedding table, so that both can be the same parameter (Press and Wolf
 * 2017).
 */
public record OutputLayer(Parameter weight, Parameter bias) {
  /**
   * The number of rows whose logits are in memory at once. With a large vocabulary, logits need
   * more memory than all else.
   */
  private static final int BLOCK = 256;

  /**
   * The smallest number of columns for one thread. Computing fewer columns takes less time than
   * waking the thread.
   */
  private static final int LEAST_COLUMNS = 2048;

  /** The smallest number of rows for one thread: each thread reads the whole weight. */
  private static final int LEAST_ROWS = 16;

  /**
   * The number of columns of a thread is a multiple of this, so that kernels need not handle a
   * remainder.
   */
  private static final int LANES = 64;

  /** Returns the logits of x (N x H), N x V. */
  public Matrix logits(Tape tape, Matrix x) {
    Matrix logits = tape.allocate(x.rows(), weight.rows());
    multiply(tape, x, logits);
    return logits;
  }

  /**
   * Returns the logits of x (N x H), N x V, with the help of idle threads. They share the rows if
   * there are many, and otherwise the columns. The logits have the same bits as with one thread.
   * The tape must not record.
   */
  public Matrix logits(Tape tape, Matrix x, Workers workers) {
    Matrix logits = tape.allocate(x.rows(), weight.rows());
    if (workers.threads() == 1 || workers.idle() == 0) {
      multiply(tape, x, logits);
    } else if (x.rows() >= 2 * LEAST_ROWS) {
      shareRows(tape, x, logits, workers);
    } else {
      shareColumns(tape, x, logits, workers);
    }
    return logits;
  }

  private void shareRows(Tape tape, Matrix x, Matrix logits, Workers workers) {
    int most = Math.min(workers.threads(), x.rows() / LEAST_ROWS);
    int height = roundUp(x.rows(), most, LEAST_ROWS);
    workers.share(
        (x.rows() + height - 1) / height,
        part -> {
          int from = part * height;
          int count = Math.min(height, x.rows() - from);
          multiply(tape, x.slice(from, count), logits.slice(from, count));
        });
  }

  private void shareColumns(Tape tape, Matrix x, Matrix logits, Workers workers) {
    int columns = weight.rows();
    int most = Math.min(workers.threads(), columns / LEAST_COLUMNS);
    if (most < 2 || !tape.kernels().products().columnsAreIndependent(weight.columns())) {
      multiply(tape, x, logits);
      return;
    }
    int width = (columns / most / LANES + 1) * LANES;
    int parts = (columns + width - 1) / width;
    Matrix[] some = new Matrix[parts];
    for (int part = 0; part < parts; part++) {
      some[part] = tape.allocate(x.rows(), Math.min(width, columns - part * width));
    }
    RowKernels rows = tape.kernels().rows();
    Matrix b = tape.value(bias).reshape(columns, 1);
    workers.share(
        parts,
        part -> {
          int from = part * width;
          int count = some[part].columns();
          rows.setRows(b.slice(from, count).reshape(1, count), some[part]);
          tape.weight(weight).addTransposedRows(x, from, some[part]);
          rows.copyInto(some[part], logits, from);
        });
  }

  /** Returns the smallest multiple of {@code unit} that is at least {@code count / parts}. */
  private static int roundUp(int count, int parts, int unit) {
    return (count + parts * unit - 1) / (parts * unit) * unit;
  }

  /** Sets logits = x W' + b. */
  private void multiply(Tape tape, Matrix x, Matrix logits) {
    tape.kernels().rows().setRows(tape.value(bias), logits);
    tape.weight(weight).multiplyTransposed(x, logits, true);
  }

  /**
   * Returns the log-probability of each of N target ids given N x H states, in nats. The values
   * have the same bits as in a search.
   */
  public double[] logProbabilities(Tape tape, Matrix x, int[] targets) {
    return logProbabilities(tape, x, null, targets);
  }

  /**
   * Does the same for the mixture with a distribution over source tokens ({@link
   * org.nmt4j.nn.kernel.CopyKernels}).
   *
   * @param copying what each of the N rows may copy; null for nothing
   */
  public double[] logProbabilities(Tape tape, Matrix x, Copying copying, int[] targets) {
    double[] result = new double[targets.length];
    float[] row = new float[weight.rows()];
    Matrix block = tape.allocate(Math.min(BLOCK, targets.length), weight.rows());
    for (int from = 0; from < targets.length; from += BLOCK) {
      int count = Math.min(BLOCK, targets.length - from);
      Matrix logits = block.slice(0, count);
      multiply(tape, x.slice(from, count), logits); // count x V
      for (int i = 0; i < count; i++) {
        tape.kernels().loss().logSoftmax(logits.slice(i, 1), row);
        if (copying != null) {
          copying.mixInto(row, from + i);
        }
        result[from + i] = row[targets[from + i]];
      }
    }
    return result;
  }

  /**
   * Computes the loss of N target ids given N x H states, see {@link
   * org.nmt4j.nn.kernel.LossKernels}. If the objective predicts each target twice, rows 2i and 2i +
   * 1 predict the same target. If the tape records, the loss is the end of the network: its
   * gradients, multiplied by {@code scale}, are computed at once.
   */
  public Loss loss(
      Tape tape, Variable x, int[] targets, int padding, Objective objective, double scale) {
    return loss(tape, x, null, targets, padding, objective, scale);
  }

  /**
   * Computes the same loss of the mixture with a distribution over source tokens ({@link
   * org.nmt4j.nn.kernel.CopyKernels}). The cross-entropy, label smoothing and consistency are those
   * of the mixture.
   *
   * @param copying what each of the N rows may copy; null for nothing
   */
  public Loss loss(
      Tape tape,
      Variable x,
      Copying copying,
      int[] targets,
      int padding,
      Objective objective,
      double scale) {
    Loss total = Loss.NONE;
    Weight w = tape.weight(weight);
    Variable b = tape.parameter(bias);
    Targets wanted = new Targets(targets, padding, objective.smoothing());
    double gradient = tape.isRecording() ? scale : 0;
    Criterion criterion = criterion(tape.kernels().loss(), wanted, objective, gradient);
    Matrix block = tape.allocate(Math.min(BLOCK, targets.length), weight.rows());
    MixtureLoss mixture = copying == null ? null : new MixtureLoss(tape, copying, block);
    for (int from = 0; from < targets.length; ) {
      int count = nextBlockSize(targets.length - from);
      Matrix rows = x.value().slice(from, count);
      Matrix logits = block.slice(0, count);
      w.multiplyTransposed(rows, logits, false);
      total =
          total.plus(
              mixture == null
                  ? criterion.loss(logits, b.value(), from, b.gradient())
                  : mixture.loss(criterion, logits, b, from));
      if (tape.isRecording()) {
        w.multiply(logits, x.gradient().slice(from, count), true);
        w.addGradient(logits, rows);
      }
      from += count;
    }
    return total;
  }

  private static Criterion criterion(
      LossKernels kernels, Targets targets, Objective objective, double scale) {
    return objective.predictsTwice()
        ? (logits, bias, from, dBias) ->
            kernels.consistentCrossEntropy(
                logits, bias, targets, from, objective.consistency(), scale, dBias)
        : (logits, bias, from, dBias) ->
            kernels.crossEntropy(logits, bias, targets, from, scale, dBias);
  }

  /** The loss of rows of logits, with the parameters of {@link LossKernels#crossEntropy}. */
  @FunctionalInterface
  interface Criterion {
    Loss loss(Matrix logits, Matrix bias, int from, Matrix dBias);
  }

  /**
   * Returns the number of rows in the next block. The remainder ({@code rows % BLOCK}) goes first,
   * because every later block adds to the gradient and each row count needs its own compiled
   * kernel. A small remainder is merged with a part of the next block when the weight is large;
   * packing such a weight for a few rows costs more than it saves. All numbers are even if {@code
   * rows} is, so that no block parts two rows of the same target.
   */
  private int nextBlockSize(int rows) {
    int rest = rows % BLOCK;
    if (rest == 0) {
      return BLOCK;
    }
    boolean few =
        rest < PreparedWeight.MANY_ROWS && rows > BLOCK && weight.size() >= PreparedWeight.LARGE;
    return few ? rest + PreparedWeight.MANY_ROWS : rest;
  }
}
