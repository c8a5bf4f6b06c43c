package org.nmt4j.nn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.product.PreparedWeight;
import org.nmt4j.nn.product.Products;

/**
 * All trainable matrices of a network in one flat vector, in the order of their declaration.
 *
 * <p>Layers declare their parameters while the network is built. {@link #initialize} then allocates
 * the memory and draws the initial values; {@link #allocate} only allocates. Because the vector is
 * flat, an optimiser, a norm and a file each see one array.
 */
public final class Parameters {
  private final Map<String, Parameter> byName = new LinkedHashMap<>();
  private final List<Initializer> initializers = new ArrayList<>();
  private final PreparedWeights preparedWeights = new PreparedWeights();
  private final Set<String> frozen = new HashSet<>();
  private int size;
  private Matrix flat;

  /**
   * Declares a matrix under a new name.
   *
   * @throws NetworkSizeException if an array of Java cannot hold all parameters
   */
  public Parameter declare(String name, int rows, int columns, Initializer initializer) {
    if (flat != null) {
      throw new IllegalStateException("parameters are already initialised");
    }
    Parameter parameter = new Parameter(name, size, rows, columns);
    if (byName.putIfAbsent(name, parameter) != null) {
      throw new IllegalArgumentException("parameter " + name + " is declared twice");
    }
    initializers.add(initializer);
    long total = size + (long) rows * columns;
    if (total > Integer.MAX_VALUE) {
      throw new NetworkSizeException(
          String.format(
              Locale.ROOT,
              "found a network of more than %,d parameters at %s (%,d x %,d), expected smaller"
                  + " sizes",
              Integer.MAX_VALUE,
              name,
              rows,
              columns));
    }
    size = (int) total;
    return parameter;
  }

  /** Allocates the memory in single precision and draws the initial values. */
  public void initialize(long seed) {
    initialize(DataType.FLOAT, seed);
  }

  /**
   * Allocates the memory in single precision without drawing values; the caller then writes the
   * values.
   */
  public void allocate() {
    flat = Matrix.create(DataType.FLOAT, 1, size);
  }

  /** Allocates the memory and draws the initial values. The same seed gives the same values. */
  public void initialize(DataType type, long seed) {
    flat = Matrix.create(type, 1, size);
    int index = 0;
    for (Parameter parameter : byName.values()) {
      CounterRandom random = new CounterRandom(CounterRandom.key(seed, index));
      float[] values = new float[parameter.size()];
      initializers.get(index).fill(values, parameter.rows(), parameter.columns(), random);
      set(parameter, values);
      index++;
    }
  }

  /**
   * Allocates the memory in double precision and copies the values of another instance of the same
   * network.
   */
  public void initializeInDouble(Parameters values) {
    flat = Matrix.create(DataType.DOUBLE, 1, size);
    flat.array().assign(values.flat.array());
  }

  /** Excludes parameters from training. Their gradients count as zero, and they do not decay. */
  public void freeze(Collection<String> names) {
    frozen.addAll(names);
  }

  /** Returns the parameters that training does not change. */
  public List<Parameter> frozen() {
    return byName.values().stream().filter(it -> frozen.contains(it.name())).toList();
  }

  /** Overwrites one parameter with values in row order. */
  public void set(Parameter parameter, float[] values) {
    preparedWeights.invalidate();
    matrix(parameter).assign(values);
  }

  /** Returns the memory of one parameter. */
  public Matrix matrix(Parameter parameter) {
    return flat.window(parameter.offset(), parameter.rows(), parameter.columns());
  }

  /**
   * Returns the memory of each parameter by its name, in the order of declaration. The caller may
   * write to the memory right away, while no pass runs.
   */
  public Map<String, Matrix> matrices() {
    preparedWeights.invalidate();
    Map<String, Matrix> matrices = new LinkedHashMap<>();
    byName.forEach((name, parameter) -> matrices.put(name, matrix(parameter)));
    return matrices;
  }

  /**
   * Returns the memory of all parameters as one row, for reading only. {@link #writableFlat()}
   * returns it for writing.
   */
  public Matrix flat() {
    return flat;
  }

  /**
   * Returns the memory of all parameters as one row, for writing while no pass runs. Prepared
   * weights are invalidated.
   */
  public Matrix writableFlat() {
    preparedWeights.invalidate();
    return flat;
  }

  /** Prepares changed weights for products, before a pass needs them. */
  public void refreshWeights(Workers workers) {
    preparedWeights.refresh(workers);
  }

  /** Returns a parameter, or its transpose, prepared as the right factor of products. */
  PreparedWeight preparedWeight(Products products, Parameter parameter, boolean transposed) {
    return preparedWeights.get(products, matrix(parameter), parameter.offset(), transposed);
  }

  /**
   * Returns the transpose of rows {@code from} to {@code from + count} of a parameter, prepared as
   * the right factor of products.
   */
  PreparedWeight preparedRows(Products products, Parameter parameter, int from, int count) {
    int offset = parameter.offset() + from * parameter.columns();
    return preparedWeights.get(products, matrix(parameter).slice(from, count), offset, true);
  }

  /**
   * Returns a new vector of zeros with one element for each parameter element: a gradient or a
   * moment of an optimiser.
   */
  public Gradients newGradients() {
    return new Gradients(Matrix.create(flat.type(), 1, size), all());
  }

  /** Returns all parameters in the order of declaration. */
  public List<Parameter> all() {
    return Collections.unmodifiableList(new ArrayList<>(byName.values()));
  }

  /** Returns the number of trainable values. */
  public int size() {
    return size;
  }
}
