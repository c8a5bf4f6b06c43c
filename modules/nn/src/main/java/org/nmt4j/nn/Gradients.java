package org.nmt4j.nn;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.product.Products;

/**
 * A vector as long as all parameters, addressed by parameter: a gradient or a moment. Parts are set
 * to zero when they are next looked at, and not at all where a product takes their place.
 */
public final class Gradients {
  private final Matrix flat;
  private final List<Parameter> parameters;
  private final Set<Parameter> stale = new HashSet<>();

  Gradients(Matrix flat, List<Parameter> parameters) {
    this.flat = flat;
    this.parameters = parameters;
  }

  /** The part that belongs to one parameter, in its shape. */
  public Matrix matrix(Parameter parameter) {
    Matrix part = part(parameter);
    if (stale.remove(parameter)) {
      part.zero();
    }
    return part;
  }

  /** Adds a' b to the part of a parameter. */
  void add(Parameter parameter, Products products, Matrix a, Matrix b) {
    boolean first = stale.remove(parameter);
    products.multiplyTransposed(a, b, part(parameter), !first);
  }

  /** All of it as one row. */
  public Matrix flat() {
    stale.forEach(parameter -> part(parameter).zero());
    stale.clear();
    return flat;
  }

  /** Sets all to zero. */
  public void zero() {
    stale.addAll(parameters);
  }

  private Matrix part(Parameter parameter) {
    return flat.window(parameter.offset(), parameter.rows(), parameter.columns());
  }
}
