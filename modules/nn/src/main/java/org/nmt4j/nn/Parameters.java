package org.nmt4j.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.product.PreparedWeight;
import org.nmt4j.nn.product.Products;

/**
 * All trainable matrices of a network in one flat vector, in the order of their declaration.
 *
 * <p>Layers declare what they need while the network is put together; {@link #initialize} then
 * takes the memory and fills it, or {@link #allocate} does the former alone. Because the vector is
 * flat, an optimiser, a norm and a file each see one array.
 */
public final class Parameters {
  private final Map<String, Parameter> byName = new LinkedHashMap<>();
  private final List<Initializer> initializers = new ArrayList<>();
  private final PreparedWeights preparedWeights = new PreparedWeights();
  private int size;
  private Matrix flat;

  /**
   * Reserves a matrix; the name must be new.
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

  /** Takes the memory in single precision and draws the first values. */
  public void initialize(long seed) {
    initialize(DataType.FLOAT, seed);
  }

  /** Takes the memory in single precision, for values that are known. */
  public void allocate() {
    flat = Matrix.create(DataType.FLOAT, 1, size);
  }

  /** Takes the memory and draws the first values; the same seed gives the same values. */
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

  /** Takes the memory in double precision, with the values of the same network elsewhere. */
  public void initializeInDouble(Parameters values) {
    flat = Matrix.create(DataType.DOUBLE, 1, size);
    flat.array().assign(values.flat.array());
  }

  /** Overwrites one parameter, values in row order. */
  public void set(Parameter parameter, float[] values) {
    preparedWeights.invalidate();
    matrix(parameter).assign(values);
  }

  /** The memory of one parameter. */
  public Matrix matrix(Parameter parameter) {
    return flat.window(parameter.offset(), parameter.rows(), parameter.columns());
  }

  /**
   * The memory of each parameter by its name, in the order of their declaration; it may be written
   * at once, while no pass is under way.
   */
  public Map<String, Matrix> matrices() {
    preparedWeights.invalidate();
    Map<String, Matrix> matrices = new LinkedHashMap<>();
    byName.forEach((name, parameter) -> matrices.put(name, matrix(parameter)));
    return matrices;
  }

  /** The memory of all parameters as one row, to be read; see {@link #writableFlat()}. */
  public Matrix flat() {
    return flat;
  }

  /** The memory of all parameters as one row, to be written while no pass is under way. */
  public Matrix writableFlat() {
    preparedWeights.invalidate();
    return flat;
  }

  /** Brings changed weights into the form that products take, before passes need them. */
  public void refreshWeights(Workers workers) {
    preparedWeights.refresh(workers);
  }

  /** A parameter as the right factor of products, transposed where asked. */
  PreparedWeight preparedWeight(Products products, Parameter parameter, boolean transposed) {
    return preparedWeights.get(products, matrix(parameter), parameter.offset(), transposed);
  }

  /** Some rows of a parameter, transposed, as the right factor of products. */
  PreparedWeight preparedRows(Products products, Parameter parameter, int from, int count) {
    int offset = parameter.offset() + from * parameter.columns();
    return preparedWeights.get(products, matrix(parameter).slice(from, count), offset, true);
  }

  /** A zeroed vector as long as all parameters: a gradient or an optimiser's moment. */
  public Gradients newGradients() {
    return new Gradients(Matrix.create(flat.type(), 1, size), all());
  }

  /** All parameters in the order of their declaration. */
  public List<Parameter> all() {
    return Collections.unmodifiableList(new ArrayList<>(byName.values()));
  }

  /** Number of trainable values. */
  public int size() {
    return size;
  }
}
