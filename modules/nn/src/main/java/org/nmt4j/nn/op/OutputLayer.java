package org.nmt4j.nn.op;

import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.Weight;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.RowKernels;
import org.nmt4j.nn.kernel.Targets;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.product.PreparedWeight;

/**
 * Scores of a vocabulary, logits = x W' + b, with W (V x H) stored as an embedding is, so that both
 * can be the same parameter (Press and Wolf 2017).
 */
public record OutputLayer(Parameter weight, Parameter bias) {
  /** Rows of logits held at a time: with a large vocabulary they outweigh all other memory. */
  private static final int BLOCK = 256;

  /** The columns that a thread takes at least: fewer take no longer than it takes to wake it. */
  private static final int LEAST_COLUMNS = 2048;

  /** Columns that products have kernels for come in these. */
  private static final int LANES = 64;

  /** N x H to N x V. */
  public Matrix logits(Tape tape, Matrix x) {
    Matrix logits = tape.allocate(x.rows(), weight.rows());
    multiply(tape, x, logits);
    return logits;
  }

  /**
   * The same, where threads that have nothing else to do take some of the columns, of a tape that
   * does not record. The bits are those that one thread gives.
   */
  public Matrix logits(Tape tape, Matrix x, Workers workers) {
    int columns = weight.rows();
    int most = Math.min(workers.threads(), columns / LEAST_COLUMNS);
    if (most < 2
        || workers.idle() == 0
        || !tape.kernels().products().columnsAreIndependent(weight.columns())) {
      return logits(tape, x);
    }
    Matrix logits = tape.allocate(x.rows(), columns);
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
    return logits;
  }

  /** logits = x W' + b. */
  private void multiply(Tape tape, Matrix x, Matrix logits) {
    tape.kernels().rows().setRows(tape.value(bias), logits);
    tape.weight(weight).multiplyTransposed(x, logits, true);
  }

  /**
   * The log-probability of each of N target ids given N x H states, in nats, as a search sees it.
   */
  public double[] logProbabilities(Tape tape, Matrix x, int[] targets) {
    double[] result = new double[targets.length];
    float[] row = new float[weight.rows()];
    Matrix block = tape.allocate(Math.min(BLOCK, targets.length), weight.rows());
    for (int from = 0; from < targets.length; from += BLOCK) {
      int count = Math.min(BLOCK, targets.length - from);
      Matrix logits = block.slice(0, count);
      multiply(tape, x.slice(from, count), logits); // count x V
      for (int i = 0; i < count; i++) {
        tape.kernels().loss().logSoftmax(logits.slice(i, 1), row);
        result[from + i] = row[targets[from + i]];
      }
    }
    return result;
  }

  /**
   * The loss of N target ids given N x H states. When recording, this is the end of the network:
   * gradients are computed at once, multiplied by {@code scale}.
   */
  public Loss loss(
      Tape tape, Variable x, int[] targets, int padding, double smoothing, double scale) {
    Loss total = Loss.NONE;
    Weight w = tape.weight(weight);
    Variable b = tape.parameter(bias);
    Targets wanted = new Targets(targets, padding, smoothing);
    double gradient = tape.isRecording() ? scale : 0;
    Matrix block = tape.allocate(Math.min(BLOCK, targets.length), weight.rows());
    for (int from = 0; from < targets.length; ) {
      int count = block(targets.length - from);
      Matrix rows = x.value().slice(from, count);
      Matrix logits = block.slice(0, count);
      w.multiplyTransposed(rows, logits, false);
      total =
          total.plus(
              tape.kernels()
                  .loss()
                  .crossEntropy(logits, b.value(), wanted, from, gradient, b.gradient()));
      if (tape.isRecording()) {
        w.multiply(logits, x.gradient().slice(from, count), true);
        w.addGradient(logits, rows);
      }
      from += count;
    }
    return total;
  }

  /**
   * How many of so many rows come next: first what is left of whole blocks, since further ones add
   * to the gradient, for which a product has a kernel for each number of rows. Of a large weight
   * they are enough not to have it packed for them.
   */
  private int block(int rows) {
    int rest = rows % BLOCK;
    if (rest == 0) {
      return BLOCK;
    }
    boolean few =
        rest < PreparedWeight.MANY_ROWS && rows > BLOCK && weight.size() >= PreparedWeight.LARGE;
    return few ? rest + PreparedWeight.MANY_ROWS : rest;
  }
}
