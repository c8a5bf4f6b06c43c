package org.nmt4j.labelling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.labelling.network.Example;
import org.nmt4j.labelling.network.LabellingBatch;
import org.nmt4j.labelling.network.LabellingNetwork;
import org.nmt4j.labelling.network.StateTrace;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.kernel.Kernels;

/**
 * Measures how much of the gradient of a loss at the end of a line reaches earlier states
 * (Hochreiter 1991; Bengio, Simard and Frasconi 1994; Pascanu, Mikolov and Bengio 2013). The
 * measure for a lag k is ln(n_k / n_0), where n_k is the mean over lines of the Euclidean norm of
 * dL/ds_(T-k). The state s is everything that the top layer carries to its next step. In an LSTM
 * this is the hidden state and the cell together, since the hidden state alone would leave out the
 * path through the cells.
 *
 * <p>The first 32 lines of at least median length are used. They are cut at their beginning to the
 * length of the shortest of them. The pass runs in double precision, since a gradient may become
 * very small.
 *
 * @param logarithms ln(n_k / n_0) by lag; 0 for lag 0, infinite if one of the norms is 0
 */
public record GradientFlow(Map<Integer, Double> logarithms) {
  private static final int LINES = 32;
  private static final List<Integer> LAGS = List.of(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);

  /** Measures the flow over the first long lines, for a network in one direction. */
  public static GradientFlow of(LabellingModel model, LabelledLines lines) {
    Examples examples = new Examples(model.input(), model.labels());
    return of(
        model.network(),
        batch(
            examples.of(lines).stream()
                .filter(example -> example.length() > 0 && Examples.isKnown(example))
                .toList()));
  }

  /** Returns a batch of the first long lines, cut to one length. */
  static LabellingBatch batch(List<Example> lines) {
    int[] lengths = lines.stream().mapToInt(Example::length).sorted().toArray();
    int median = lengths.length == 0 ? 0 : lengths[lengths.length / 2];
    List<Example> chosen =
        lines.stream().filter(line -> line.length() >= median).limit(LINES).toList();
    int length = chosen.stream().mapToInt(Example::length).min().orElse(0);
    return LabellingBatch.of(chosen.stream().map(line -> end(line, length)).toList());
  }

  private static Example end(Example line, int length) {
    int from = line.length() - length;
    return new Example(
        line.ids().length == 0 ? line.ids() : Arrays.copyOfRange(line.ids(), from, line.length()),
        line.steps().length == 0
            ? line.steps()
            : Arrays.copyOfRange(line.steps(), from, line.length()),
        line.labels(),
        line.number());
  }

  /** Measures the flow over lines of one length. */
  static GradientFlow of(LabellingNetwork single, LabellingBatch batch) {
    LabellingNetwork network = single.inDouble();
    Workspace workspace = new Workspace(network.parameters().flat().type());
    Gradients gradients = network.parameters().newGradients();
    Tape tape = Tape.recording(Kernels.reference(), workspace, network.parameters(), gradients);
    StateTrace trace = network.trace(tape, batch);
    network.loss(tape, trace, batch);
    tape.backward();
    int last = trace.positions() - 1;
    double atEnd = norm(trace.top(last));
    Map<Integer, Double> logarithms = new LinkedHashMap<>();
    for (int lag : LAGS) {
      if (lag <= last) {
        logarithms.put(lag, Math.log(norm(trace.top(last - lag)) / atEnd));
      }
    }
    return new GradientFlow(logarithms);
  }

  /** Returns the mean over lines of the norm of a state's gradient. */
  private static double norm(RecurrentState state) {
    double sum = 0;
    for (int line = 0; line < state.hidden().rows(); line++) {
      sum += Math.hypot(norm(state.hidden(), line), norm(state.cell(), line));
    }
    return sum / state.hidden().rows();
  }

  private static double norm(Variable x, int line) {
    return x == null ? 0 : x.gradient().slice(line, 1).norm();
  }

  /**
   * Returns the slope of the logarithms over lags by least squares. The slope is negative if
   * gradients vanish and positive if they explode. Returns NaN if fewer than two logarithms are
   * finite.
   */
  public double slope() {
    List<Map.Entry<Integer, Double>> points =
        logarithms.entrySet().stream()
            .filter(point -> Double.isFinite(point.getValue()))
            .sorted(Comparator.comparing(Map.Entry::getKey))
            .toList();
    double lag = points.stream().mapToDouble(Map.Entry::getKey).average().orElse(Double.NaN);
    double mean = points.stream().mapToDouble(Map.Entry::getValue).average().orElse(Double.NaN);
    double product = 0;
    double squares = 0;
    for (Map.Entry<Integer, Double> point : points) {
      product += (point.getKey() - lag) * (point.getValue() - mean);
      squares += (point.getKey() - lag) * (point.getKey() - lag);
    }
    return points.size() < 2 ? Double.NaN : product / squares;
  }
}
