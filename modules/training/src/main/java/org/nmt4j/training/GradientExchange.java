package org.nmt4j.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.VectorKernels;
import org.nmt4j.training.replica.Replicas;

/**
 * Joins the losses and gradients that several processes have computed for the shards of an update.
 * All processes get the same bits, which are those of a single process.
 */
final class GradientExchange {
  /** The most elements that are summed at a time. */
  private static final int PART = 1 << 16;

  /** Takes the place of the rows of a parameter if all of them may differ from zero. */
  private static final int ALL_ROWS = -1;

  private final Replicas replicas;
  private final List<Parameter> parameters;
  private final VectorKernels kernels;

  /** The sum of the earlier processes and then of all; null in the first process. */
  private final Gradients received;

  GradientExchange(Replicas replicas, Parameters parameters, VectorKernels kernels) {
    this.replicas = replicas;
    this.parameters = parameters.all();
    this.kernels = kernels;
    this.received = replicas.isFirst() ? null : parameters.newGradients();
  }

  /**
   * The loss of an update and the rows of its gradient, joined over all processes.
   *
   * @param loss the sum of the losses in the order of batches and shards
   * @param rows the rows of each parameter whose gradient may differ from zero in any process;
   *     empty if there is one process
   */
  record Joined(Loss loss, List<BitSet> rows) {}

  /**
   * Joins the losses and the rows of all processes.
   *
   * @param losses the losses of the shards of this process, a list for each batch
   * @param gradients the gradients of these shards
   */
  Joined join(List<List<Loss>> losses, List<Gradients> gradients) {
    if (replicas.isAlone()) {
      return new Joined(sum(List.of(losses), losses.size()), List.of());
    }
    List<List<List<Loss>>> all = new ArrayList<>();
    List<BitSet> rows = noRows();
    try {
      for (byte[] part : replicas.fromAll(bytes(losses, gradients))) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(part));
        all.add(readLosses(in, losses.size()));
        readRows(in, rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Joined(sum(all, losses.size()), rows);
  }

  /** Adds the losses of each batch in the order of shards, and then those of all batches. */
  private static Loss sum(List<List<List<Loss>>> all, int batches) {
    Loss sum = Loss.NONE;
    for (int batch = 0; batch < batches; batch++) {
      Loss ofBatch = Loss.NONE;
      for (List<List<Loss>> ofProcess : all) {
        for (Loss loss : ofProcess.get(batch)) {
          ofBatch = ofBatch.plus(loss);
        }
      }
      sum = sum.plus(ofBatch);
    }
    return sum;
  }

  private List<BitSet> noRows() {
    List<BitSet> rows = new ArrayList<>();
    parameters.forEach(parameter -> rows.add(new BitSet(parameter.rows())));
    return rows;
  }

  private byte[] bytes(List<List<Loss>> losses, List<Gradients> gradients) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (List<Loss> ofBatch : losses) {
      out.writeInt(ofBatch.size());
      for (Loss loss : ofBatch) {
        SharedState.write(loss, out);
      }
    }
    List<BitSet> rows = noRows();
    for (Gradients each : gradients) {
      List<BitSet> more = each.rows();
      for (int i = 0; i < rows.size(); i++) {
        rows.get(i).or(more.get(i));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      write(rows.get(i), parameters.get(i).rows(), out);
    }
    return bytes.toByteArray();
  }

  private static void write(BitSet rows, int all, DataOutputStream out) throws IOException {
    if (rows.cardinality() == all) {
      out.writeInt(ALL_ROWS);
      return;
    }
    byte[] bits = rows.toByteArray();
    out.writeInt(bits.length);
    out.write(bits);
  }

  private static List<List<Loss>> readLosses(DataInputStream in, int batches) throws IOException {
    List<List<Loss>> losses = new ArrayList<>();
    for (int batch = 0; batch < batches; batch++) {
      List<Loss> ofBatch = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        ofBatch.add(SharedState.readLoss(in));
      }
      losses.add(ofBatch);
    }
    return losses;
  }

  private void readRows(DataInputStream in, List<BitSet> rows) throws IOException {
    for (int i = 0; i < rows.size(); i++) {
      int length = in.readInt();
      if (length == ALL_ROWS) {
        rows.get(i).set(0, parameters.get(i).rows());
      } else {
        rows.get(i).or(BitSet.valueOf(in.readNBytes(length)));
      }
    }
  }

  /**
   * Sums the gradients of all processes in the order of shards.
   *
   * @param gradients the gradients of this process; the first process has at least one
   * @param rows the rows that {@link #join} has returned
   * @return the sum of all processes; the unchanged gradients if there is one process
   */
  List<Gradients> sum(List<Gradients> gradients, List<BitSet> rows) {
    if (replicas.isAlone()) {
      return gradients;
    }
    Gradients sum = replicas.isFirst() ? gradients.get(0) : received;
    if (!replicas.isFirst()) {
      received.zero();
    }
    sum.include(rows);
    List<Gradients.Span> spans = sum.spans(List.of(), PART);
    Matrix flat = sum.flat();
    Matrix[] own =
        gradients.stream()
            .skip(replicas.isFirst() ? 1 : 0)
            .map(Gradients::flat)
            .toArray(Matrix[]::new);
    replicas.sum(
        flat,
        spans,
        span -> {
          if (own.length > 0) {
            kernels.reduce(flat, own, span.from(), span.count());
          }
        });
    return List.of(sum);
  }
}
