package org.nmt4j.nn.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Kernels;

/**
 * Compares the gradient that the tape computes with central differences of the loss, in double
 * precision: (f(p + h) - f(p - h)) / 2h with h = 2e-5 for one element p at a time.
 *
 * <p>The error of a derivative is relative to the larger of the two values, or to the floor 1e-3
 * max(1, |loss|) if both are smaller. The floor is needed because the loss is rounded: its
 * differences are only exact to about 1e-11 of the loss, so a derivative far below the floor cannot
 * be measured to many digits. The errors of correct gradients of smooth networks stay below 1e-6.
 */
public final class GradientCheck {
  private static final double STEP = 2e-5;
  private static final double FLOOR = 1e-3;

  private final Parameters parameters;
  private final Map<Parameter, Integer> fixedRows = new HashMap<>();
  private int samples = Integer.MAX_VALUE;
  private long seed;

  /**
   * Creates a check of every element.
   *
   * @throws IllegalArgumentException if the parameters are in single precision, in which the
   *     rounding of the loss hides its differences
   */
  public GradientCheck(Parameters parameters) {
    if (parameters.flat().type() != DataType.DOUBLE) {
      throw new IllegalArgumentException("a gradient check needs parameters in double precision");
    }
    this.parameters = parameters;
  }

  /**
   * Limits the check to at most this many elements of each parameter, drawn at random. Half of them
   * are drawn from the elements whose computed derivative is not zero, which are few in a large
   * vocabulary.
   */
  public GradientCheck sampling(int elements, long drawnFrom) {
    samples = elements;
    seed = drawnFrom;
    return this;
  }

  /** Excludes a row whose gradient is zero by design, such as the padding row of an embedding. */
  public GradientCheck withoutRow(Parameter parameter, int row) {
    fixedRows.put(parameter, row);
    return this;
  }

  /**
   * Returns the worst element of each parameter, in the order of declaration. The parameters have
   * their old values afterwards.
   */
  public List<GradientError> run(LossFunction function) {
    Workspace workspace = new Workspace(DataType.DOUBLE);
    Gradients gradients = parameters.newGradients();
    Tape tape = Tape.recording(Kernels.reference(), workspace, parameters, gradients);
    double floor = FLOOR * Math.max(1, Math.abs(function.loss(tape)));
    tape.backward();
    Measurement measurement = new Measurement(function, workspace, parameters.newGradients());
    List<GradientError> worst = new ArrayList<>();
    double[] computed = gradients.flat().array().toDoubleVector();
    for (Parameter parameter : parameters.all()) {
      GradientError most = null;
      for (int element : elements(parameter, computed)) {
        double analytic = computed[parameter.offset() + element];
        double numeric = measurement.derivative(parameter.offset() + element);
        GradientError error = error(parameter, element, analytic, numeric, floor);
        // Double.compare orders NaN above all numbers.
        if (most == null || Double.compare(error.relative(), most.relative()) > 0) {
          most = error;
        }
      }
      if (most != null) {
        worst.add(most);
      }
    }
    return worst;
  }

  private static GradientError error(
      Parameter parameter, int element, double analytic, double numeric, double floor) {
    double scale = Math.max(floor, Math.max(Math.abs(analytic), Math.abs(numeric)));
    return new GradientError(
        parameter,
        element / parameter.columns(),
        element % parameter.columns(),
        analytic,
        numeric,
        Math.abs(analytic - numeric) / scale);
  }

  private int[] elements(Parameter parameter, double[] computed) {
    int fixed = fixedRows.getOrDefault(parameter, -1);
    int[] all =
        IntStream.range(0, parameter.size())
            .filter(i -> i / parameter.columns() != fixed)
            .toArray();
    if (samples >= all.length) {
      return all;
    }
    int[] nonZero = IntStream.of(all).filter(i -> computed[parameter.offset() + i] != 0).toArray();
    CounterRandom random = new CounterRandom(CounterRandom.key(seed, parameter.offset()));
    Set<Integer> chosen = new LinkedHashSet<>();
    draw(nonZero, Math.min(nonZero.length, (samples + 1) / 2), random, chosen);
    draw(all, samples, random, chosen);
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Draws elements until {@code count} different ones are chosen. */
  private static void draw(int[] from, int count, CounterRandom random, Set<Integer> chosen) {
    while (chosen.size() < count) {
      chosen.add(from[random.below(from.length)]);
    }
  }

  /** The loss as a function of one element. */
  private final class Measurement {
    private final LossFunction function;
    private final Workspace workspace;
    private final Gradients unused;

    Measurement(LossFunction function, Workspace workspace, Gradients unused) {
      this.function = function;
      this.workspace = workspace;
      this.unused = unused;
    }

    double derivative(long element) {
      double value = parameters.flat().array().getDouble(0, element);
      double above = lossAt(element, value + STEP);
      double below = lossAt(element, value - STEP);
      parameters.writableFlat().array().putScalar(0, element, value);
      return (above - below) / (2 * STEP);
    }

    private double lossAt(long element, double value) {
      parameters.writableFlat().array().putScalar(0, element, value);
      workspace.reset();
      // Dropout only acts on a tape that records.
      return function.loss(Tape.recording(Kernels.reference(), workspace, parameters, unused));
    }
  }
}
