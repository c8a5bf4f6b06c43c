package org.nmt4j.nn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Kernels;

/**
 * The record of one forward pass, played backwards to differentiate it (reverse mode).
 *
 * <p>An operation computes its result at once and, when the tape records, leaves behind the step
 * that carries the result's gradient to its inputs. A tape belongs to one thread and one {@link
 * Workspace}. A tape that does not record is how a network is run for inference.
 */
public final class Tape {
  private final Kernels kernels;
  private Workspace workspace;
  private final Parameters parameters;
  private final Gradients gradients;
  private final List<Runnable> steps = new ArrayList<>();
  private final Map<Parameter, List<Runnable>> deferred = new LinkedHashMap<>();

  private Tape(Kernels kernels, Workspace workspace, Parameters parameters, Gradients gradients) {
    this.kernels = kernels;
    this.workspace = workspace;
    this.parameters = parameters;
    this.gradients = gradients;
  }

  /** A tape for training: gradients of parameters are added to {@code gradients}. */
  public static Tape recording(
      Kernels kernels, Workspace workspace, Parameters parameters, Gradients gradients) {
    return new Tape(kernels, workspace, parameters, gradients);
  }

  /** A tape for inference: nothing is recorded, and no row's bits depend on another row. */
  public static Tape inference(Kernels kernels, Workspace workspace, Parameters parameters) {
    return new Tape(kernels, workspace, parameters, null);
  }

  public boolean isRecording() {
    return gradients != null;
  }

  public Kernels kernels() {
    return kernels;
  }

  /** Takes all further memory from another workspace, as a search does at each step. */
  public void allocateFrom(Workspace other) {
    workspace = other;
  }

  /** Working memory, contents not defined. */
  public Matrix allocate(int rows, int columns) {
    return workspace.allocate(rows, columns);
  }

  /** Working memory of zeros. */
  public Matrix zeros(int rows, int columns) {
    return workspace.zeros(rows, columns);
  }

  /** A new result of this shape, contents not defined, its gradient zero. */
  public Variable variable(int rows, int columns) {
    return new Variable(allocate(rows, columns), isRecording() ? zeros(rows, columns) : null);
  }

  /** A new result whose gradient lies in memory that the caller chose (already zero). */
  public Variable variable(int rows, int columns, Matrix gradient) {
    return new Variable(allocate(rows, columns), gradient);
  }

  /** A result that lies in memory another variable had, with a gradient of its own. */
  public Variable share(Matrix value, Matrix gradient) {
    return new Variable(value, gradient);
  }

  /** Zeros that no gradient flows to. */
  public Variable constantZeros(int rows, int columns) {
    return Variable.zeros(zeros(rows, columns));
  }

  /** A value from outside that no gradient flows to. */
  public Variable constant(Matrix value) {
    return new Variable(value, null);
  }

  /** A parameter as seen by this pass. */
  public Variable parameter(Parameter parameter) {
    return new Variable(
        parameters.matrix(parameter), isRecording() ? gradients.matrix(parameter) : null);
  }

  /** A parameter to be looked at in this pass. */
  public Matrix value(Parameter parameter) {
    return parameters.matrix(parameter);
  }

  /**
   * Adds each of some rows to the gradient of that row of a table which its id names; that of
   * padding is zero then, whatever was added to it.
   */
  public void addRows(Parameter table, Matrix rows, int[] ids, int padding) {
    gradients.addRows(table, kernels.rows(), rows, ids, padding);
  }

  /** A parameter as a factor of products in this pass. */
  public Weight weight(Parameter parameter) {
    return new Weight(parameters, parameter, kernels.products(), gradients);
  }

  /** Leaves a step for the backward pass; does nothing when the tape does not record. */
  public void record(Runnable step) {
    if (isRecording()) {
      steps.add(step);
    }
  }

  /**
   * Leaves work that no step of the backward pass waits for, such as the gradient of this weight
   * and its bias. It is done after all steps, that of one weight in the order in which it was left.
   */
  public void defer(Parameter weight, Runnable work) {
    deferred.computeIfAbsent(weight, key -> new ArrayList<>()).add(work);
  }

  /** Plays all steps, the last one first, and does what they left. */
  public void backward() {
    backwardSteps().forEach(Runnable::run);
  }

  /**
   * Plays all steps, the last one first.
   *
   * @return what they left to be done, the most first, which threads may take from each other
   */
  public List<Runnable> backwardSteps() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      steps.get(i).run();
    }
    steps.clear();
    Comparator<Parameter> bySize = Comparator.comparingInt(Parameter::size);
    List<Runnable> left =
        deferred.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(bySize.reversed()))
            .map(Map.Entry::getValue)
            .map(Tape::inOrder)
            .toList();
    deferred.clear();
    return left;
  }

  private static Runnable inOrder(List<Runnable> works) {
    return () -> works.forEach(Runnable::run);
  }
}
