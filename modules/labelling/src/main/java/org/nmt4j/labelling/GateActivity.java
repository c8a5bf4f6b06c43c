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
 * The activity of the gates of an LSTM's first layer (Hochreiter and Schmidhuber 1997; Gers,
 * Schmidhuber and Cummins 2000) at one token. c' stands for the cells before the token.
 *
 * @param input the mean of the input gate over units
 * @param forget the mean of the forget gate over units
 * @param output the mean of the output gate over units
 * @param held the sum of |c'| over units
 * @param kept the sum of f |c'| over units, where f is the forget gate
 */
public record GateActivity(double input, double forget, double output, double held, double kept) {
  private static final int BATCH = 64;

  /**
   * Returns the share of the cells' contents that the forget gate kept: the mean of f weighted by
   * |c'|. Empty cells thus do not count. Returns NaN if all cells are empty, as at the first token.
   */
  public static double keptShare(List<GateActivity> several) {
    double held = several.stream().mapToDouble(GateActivity::held).sum();
    return held == 0 ? Double.NaN : several.stream().mapToDouble(GateActivity::kept).sum() / held;
  }

  /**
   * Returns the activity at each token of each line; an empty list for an empty line.
   *
   * @param model a model with an LSTM in one direction, without layer normalisation
   * @param file the name of the text in errors
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
