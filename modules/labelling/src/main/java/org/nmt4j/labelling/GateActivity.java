package org.nmt4j.labelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.labelling.network.Example;
import org.nmt4j.labelling.network.LabellingBatch;
import org.nmt4j.labelling.network.StateTrace;
import org.nmt4j.model.Inference;
import org.nmt4j.model.batch.LengthBatches;
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
    LstmGates gates = new LstmGates(model.parameters());
    return new Inference(workers, new LengthBatches(BATCH))
        .run(all, Example::length, List.of(), batch -> of(model, gates, batch));
  }

  private static List<List<GateActivity>> of(
      LabellingModel model, LstmGates gates, List<Example> lines) {
    StateTrace trace = model.network().trace(model.inferenceTape(), LabellingBatch.of(lines));
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
