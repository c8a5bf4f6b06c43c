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
 * How much of a loss at the end of a line still reaches earlier states (Hochreiter 1991; Bengio,
 * Simard and Frasconi 1994; Pascanu, Mikolov and Bengio 2013): for a lag k, ln(n_k / n_0), where
 * n_k is the mean over lines of the Euclidean norm of dL/ds_(T-k). The state s is all that the top
 * layer carries to its next step, in an LSTM hidden state and cell side by side: by the hidden
 * state alone the path through the cells would be left out.
 *
 * <p>Some lines of at least median length are taken, all cut to the shortest of them, the beginning
 * left out. The pass is in double precision, where a gradient may become very small.
 *
 * @param logarithms ln(n_k / n_0) by lag, the first 0; infinitely small or large where nothing is
 *     left or all is lost
 */
public record GradientFlow(Map<Integer, Double> logarithms) {
  private static final int LINES = 32;
  private static final List<Integer> LAGS = List.of(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);

  /** Of the first of some lines; of a network in one direction. */
  public static GradientFlow of(LabellingModel model, LabelledLines lines) {
    Examples examples = new Examples(model.input(), model.labels());
    return of(
        model.network(),
        batch(
            examples.of(lines).stream()
                .filter(example -> example.length() > 0 && Examples.isKnown(example))
                .toList()));
  }

  /** Some of the lines, of one length. */
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

  /** Of lines of one length. */
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

  /** The mean over lines. */
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
   * The slope of the logarithms over lags by least squares: below 0 where gradients vanish, above
   * where they explode; NaN with fewer than two finite ones.
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
