package org.nmt4j.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nmt4j.training.replica.Replicas;

/**
 * Facts that the first process of a training sends to the others before the first update.
 *
 * @param trains whether there is anything to train
 * @param provenance the facts of the model file; they include the products, so that all processes
 *     compute with the same ones
 * @param isChanged whether the recipe or its data have changed since the run began
 * @param scoresCompare whether earlier scores can be compared with new ones
 */
record ReplicaPlan(
    boolean trains, Map<String, String> provenance, boolean isChanged, boolean scoresCompare) {
  /** The plan of a training that is finished. */
  static final ReplicaPlan FINISHED = new ReplicaPlan(false, Map.of(), false, true);

  /** The fact that names the kernels, which decide about the bits of the weights. */
  private static final String KERNELS = "kernels";

  /** Sends the plan to the other processes, if there are any. */
  void send(Replicas replicas) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBoolean(trains);
    out.writeBoolean(isChanged);
    out.writeBoolean(scoresCompare);
    out.writeInt(provenance.size());
    for (Map.Entry<String, String> fact : provenance.entrySet()) {
      out.writeUTF(fact.getKey());
      out.writeUTF(fact.getValue());
    }
    replicas.fromFirst(bytes.toByteArray());
  }

  /** Returns the plan of the first process. */
  static ReplicaPlan receive(Replicas replicas) throws IOException {
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(replicas.fromFirst(new byte[0])));
    boolean trains = in.readBoolean();
    boolean isChanged = in.readBoolean();
    boolean scoresCompare = in.readBoolean();
    Map<String, String> provenance = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      provenance.put(in.readUTF(), in.readUTF());
    }
    return new ReplicaPlan(trains, provenance, isChanged, scoresCompare);
  }

  /**
   * Checks that a process has the data and the kernels of the first one.
   *
   * @param own the facts of the process
   * @throws ExperimentException if it has others
   */
  void requireSame(Map<String, String> own, int rank) {
    List<DataChange.Difference> data = new DataChange(provenance, own).find(false);
    if (!data.isEmpty()) {
      throw new ExperimentException(
          String.format(
              Locale.ROOT,
              "process %d reads other data than process 0: %s, expected the same file",
              rank,
              data.get(0)));
    }
    if (!provenance.get(KERNELS).equals(own.get(KERNELS))) {
      throw new ExperimentException(
          String.format(
              Locale.ROOT,
              "process %d computes with kernels %s, expected %s as in process 0",
              rank,
              own.get(KERNELS),
              provenance.get(KERNELS)));
    }
  }
}
