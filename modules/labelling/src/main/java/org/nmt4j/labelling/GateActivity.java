package org.nmt4j.labelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.labelling.network.Example;
import org.nmt4j.labelling.network.LabellingBatch;
import org.nmt4j.labelling.network.StateTrace;
import org.nmt4j.model.Inference;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.parallel.Workers;

/**
 * What the gates of the first layer of an LSTM (Hochreiter and Schmidhuber 1997; Gers, Schmidhuber
 * and Cummins 2000) do at a token.
 *
 * @param input mean over units of the input gate
 * @param forget mean over units of the forget gate
 * @param output mean over units of the output gate
 * @param held the sum over units of |c'|, what cells held before
 * @param kept the sum over units of f |c'|, what the forget gate lets through of it
 */
public record GateActivity(double input, double forget, double output, double held, double kept) {
  private static final int BATCH = 64;

  /**
   * The share of what cells held that the forget gate kept: the mean of f weighted by |c'|, so that
   * units that hold nothing do not count. NaN where none holds anything, as at the first token.
   */
  public static double keptShare(List<GateActivity> several) {
    double held = several.stream().mapToDouble(GateActivity::held).sum();
    return held == 0 ? Double.NaN : several.stream().mapToDouble(GateActivity::kept).sum() / held;
  }

  /**
   * The activity at each token of each line; of an empty line none.
   *
   * @param model an LSTM of one direction, not layer-normalised
   * @param file what an error calls the text
   */
  public static List<List<GateActivity>> of(
      LabellingModel model, List<String> lines, String file, Workers workers) {
    Examples examples = new Examples(model.input(), model.labels());
    List<Example> all = new ArrayList<>();
    for (String line : lines) {
      all.add(examples.of(line, file, all.size() + 1L));
    }
    int[] real = IntStream.range(0, all.size()).filter(i -> all.get(i).length() > 0).toArray();
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < real.length; from += BATCH) {
      batches.add(Arrays.copyOfRange(real, from, Math.min(real.length, from + BATCH)));
    }
    LstmGates gates = new LstmGates(model.network().parameters());
    List<List<List<GateActivity>>> found =
        new Inference(model.kernels(), model.network().parameters())
            .run(
                workers,
                batches,
                (tape, batch) ->
                    of(model, gates, tape, Arrays.stream(batch).mapToObj(all::get).toList()));
    List<List<GateActivity>> ordered = new ArrayList<>();
    lines.forEach(line -> ordered.add(List.of()));
    for (int i = 0; i < real.length; i++) {
      ordered.set(real[i], found.get(i / BATCH).get(i % BATCH));
    }
    return ordered;
  }

  private static List<List<GateActivity>> of(
      LabellingModel model, LstmGates gates, Tape tape, List<Example> lines) {
    StateTrace trace = model.network().trace(tape, LabellingBatch.of(lines));
    int hidden = trace.states().get(0).get(0).hidden().columns();
    List<List<GateActivity>> activities = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      List<GateActivity> steps = new ArrayList<>();
      float[] before = new float[hidden];
      float[] cell = new float[hidden];
      for (int t = 0; t < lines.get(line).length(); t++) {
        steps.add(of(gates.at(row(trace.inputs().get(t).value(), line), before), cell));
        before = row(trace.states().get(t).get(0).hidden().value(), line);
        cell = row(trace.states().get(t).get(0).cell().value(), line);
      }
      activities.add(steps);
    }
    return activities;
  }

  private static float[] row(Matrix matrix, int row) {
    float[] values = new float[matrix.columns()];
    matrix.read(row * values.length, values, 0, values.length);
    return values;
  }

  private static GateActivity of(LstmGates.Activations gates, float[] cell) {
    double held = 0;
    double kept = 0;
    for (int j = 0; j < cell.length; j++) {
      held += Math.abs(cell[j]);
      kept += gates.forget()[j] * Math.abs(cell[j]);
    }
    return new GateActivity(
        mean(gates.input()), mean(gates.forget()), mean(gates.output()), held, kept);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
