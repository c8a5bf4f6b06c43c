package org.nmt4j.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.nmt4j.model.Validation;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.training.replica.Replicas;

/**
 * Keeps the state of a training the same in all its processes: that of the first one.
 *
 * @param replicas the processes
 */
record SharedState(Replicas replicas) {
  private static final int BLOCK = 1 << 14;

  /**
   * Copies matrices of the first process, such as weights and moments, to all others. Returns the
   * training state of the first process.
   */
  TrainingState share(TrainingState own, Collection<Matrix> matrices) {
    if (replicas.isAlone()) {
      return own;
    }
    byte[] text = replicas.fromFirst(own.toText().getBytes(StandardCharsets.UTF_8));
    matrices.forEach(matrix -> replicas.copy(0, matrix));
    return replicas.isFirst() ? own : TrainingState.of(new String(text, StandardCharsets.UTF_8));
  }

  /**
   * Validates in the first process, while the others wait. Returns the outcome, in other processes
   * without samples.
   */
  Validation validate(Supplier<Validation> work) {
    if (replicas.isAlone()) {
      return work.get();
    }
    try {
      if (replicas.isFirst()) {
        Validation validation = work.get();
        replicas.fromFirst(bytes(validation));
        return validation;
      }
      return read(replicas.fromFirst(new byte[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Validation validation) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    write(validation.loss(), out);
    out.writeInt(validation.scores().size());
    for (Map.Entry<String, Double> score : validation.scores().entrySet()) {
      out.writeUTF(score.getKey());
      out.writeDouble(score.getValue());
    }
    return bytes.toByteArray();
  }

  private static Validation read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    Loss loss = readLoss(in);
    Map<String, Double> scores = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      scores.put(in.readUTF(), in.readDouble());
    }
    return new Validation(loss, scores, List.of());
  }

  /** Writes a loss for {@link #readLoss}. */
  static void write(Loss loss, DataOutputStream out) throws IOException {
    out.writeDouble(loss.smoothed());
    out.writeDouble(loss.negativeLogLikelihood());
    out.writeDouble(loss.consistency());
    out.writeDouble(loss.alignment());
    out.writeLong(loss.tokens());
  }

  /** Reads a loss with all its bits. */
  static Loss readLoss(DataInputStream in) throws IOException {
    return new Loss(
        in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readLong());
  }

  /**
   * Checks that all processes have the same weights.
   *
   * @param updates the number of updates so far, for the message
   * @throws TrainingException if a process has other weights than the first one, as processors of
   *     different kinds may compute them
   */
  void requireSame(Matrix weights, long updates) {
    if (replicas.isAlone()) {
      return;
    }
    byte[] own = ByteBuffer.allocate(Long.BYTES).putLong(checksum(weights)).array();
    List<byte[]> all = replicas.fromAll(own);
    for (int rank = 1; rank < all.size(); rank++) {
      if (!Arrays.equals(all.get(rank), all.get(0))) {
        throw new TrainingException(
            String.format(
                Locale.ROOT,
                "process %d has other weights than process 0 after update %d, expected processors"
                    + " of the same kind",
                rank,
                updates));
      }
    }
  }

  private static long checksum(Matrix weights) {
    CRC32C checksum = new CRC32C();
    float[] values = new float[BLOCK];
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Float.BYTES);
    for (int from = 0; from < weights.size(); from += BLOCK) {
      int count = Math.min(BLOCK, weights.size() - from);
      weights.read(from, values, 0, count);
      bytes.asFloatBuffer().put(values, 0, count);
      checksum.update(bytes.array(), 0, count * Float.BYTES);
    }
    return checksum.getValue();
  }
}
