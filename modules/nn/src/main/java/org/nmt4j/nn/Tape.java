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
 * The record of one forward pass. Playing it backwards computes the gradients (reverse-mode
 * differentiation).
 *
 * <p>An operation computes its result at once. If the tape records, the operation also leaves a
 * backward step, which adds the gradient of its result to the gradients of its inputs. A tape
 * belongs to one thread and one {@link Workspace}. For inference, a network runs on a tape that
 * does not record.
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

  /** Returns a tape for training. The gradients of parameters are added to {@code gradients}. */
  public static Tape recording(
      Kernels kernels, Workspace workspace, Parameters parameters, Gradients gradients) {
    return new Tape(kernels, workspace, parameters, gradients);
  }

  /** Returns a tape for inference. It records nothing, and no row's bits depend on another row. */
  public static Tape inference(Kernels kernels, Workspace workspace, Parameters parameters) {
    return new Tape(kernels, workspace, parameters, null);
  }

  public boolean isRecording() {
    return gradients != null;
  }

  public Kernels kernels() {
    return kernels;
  }

  /** Takes all further memory from another workspace. A search calls this at each step. */
  public void allocateFrom(Workspace other) {
    workspace = other;
  }

  /** Returns a matrix in the workspace. Its contents are undefined. */
  public Matrix allocate(int rows, int columns) {
    return workspace.allocate(rows, columns);
  }

  /** Returns a matrix of zeros in the workspace. */
  public Matrix zeros(int rows, int columns) {
    return workspace.zeros(rows, columns);
  }

  /** Returns a new result of this shape. Its contents are undefined; its gradient is zero. */
  public Variable variable(int rows, int columns) {
    return new Variable(allocate(rows, columns), isRecording() ? zeros(rows, columns) : null);
  }

  /** Returns a new result whose gradient lies in the given memory, which must be zero already. */
  public Variable variable(int rows, int columns, Matrix gradient) {
    return new Variable(allocate(rows, columns), gradient);
  }

  /**
   * Returns a result that overwrites the value of another variable but has a gradient of its own.
   */
  public Variable share(Matrix value, Matrix gradient) {
    return new Variable(value, gradient);
  }

  /** Returns zeros that receive no gradient. */
  public Variable constantZeros(int rows, int columns) {
    return Variable.zeros(zeros(rows, columns));
  }

  /** Returns a value that receives no gradient. */
  public Variable constant(Matrix value) {
    return new Variable(value, null);
  }

  /** Returns a parameter with its gradient in this pass. */
  public Variable parameter(Parameter parameter) {
    return new Variable(
        parameters.matrix(parameter), isRecording() ? gradients.matrix(parameter) : null);
  }

  /** Returns the value of a parameter. */
  public Matrix value(Parameter parameter) {
    return parameters.matrix(parameter);
  }

  /**
   * Adds row i of {@code rows} to the gradient of row {@code ids[i]} of the table, for every i.
   * Then sets the gradient of the padding row to zero.
   */
  public void addRows(Parameter table, Matrix rows, int[] ids, int padding) {
    gradients.addRows(table, kernels.rows(), rows, ids, padding);
  }

  /** Returns a parameter as the right factor of the products of this pass. */
  public Weight weight(Parameter parameter) {
    return new Weight(parameters, parameter, kernels.products(), gradients);
  }

  /** Leaves a step for the backward pass. Does nothing if the tape does not record. */
  public void record(Runnable step) {
    if (isRecording()) {
      steps.add(step);
    }
  }

  /**
   * Leaves work that no step of the backward pass waits for, such as the gradient of a weight and
   * its bias. The work runs after all steps. The work for one weight runs in the order in which it
   * was left.
   */
  public void defer(Parameter weight, Runnable work) {
    deferred.computeIfAbsent(weight, key -> new ArrayList<>()).add(work);
  }

  /** Plays all steps, the last one first, and then runs the deferred work. */
  public void backward() {
    backwardSteps().forEach(Runnable::run);
  }

  /**
   * Plays all steps, the last one first.
   *
   * @return the deferred work, one item for each weight, the largest weight first; threads may run
   *     the items at once
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
