package org.nmt4j.experiment.benchmark;

import java.util.function.Consumer;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.product.PreparedWeight;
import org.nmt4j.nn.product.Products;

/**
 * Products that add their times to a clock.
 *
 * @param products the products that compute
 * @param made receives each product after it was computed; running it computes it again
 */
record TimedProducts(Products products, KernelClock clock, Consumer<Runnable> made)
    implements Products {
  @Override
  public String name() {
    return products.name();
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
    count(
        new ProductShape(c.rows(), a.rows(), c.columns(), ProductShape.Right.GRADIENT),
        () -> products.multiplyTransposed(a, b, c, adding));
  }

  @Override
  public PreparedWeight prepare(Matrix weight, boolean transposed) {
    return new TimedWeight(
        products.prepare(weight, transposed),
        transposed ? ProductShape.Right.WEIGHT_TRANSPOSED : ProductShape.Right.WEIGHT);
  }

  @Override
  public boolean columnsAreIndependent(int inputs) {
    return products.columnsAreIndependent(inputs);
  }

  private void count(ProductShape shape, Runnable product) {
    long before = System.nanoTime();
    product.run();
    clock.add(shape.kernel(), System.nanoTime() - before, shape.operations());
    made.accept(product);
  }

  private final class TimedWeight implements PreparedWeight {
    private final PreparedWeight weight;
    private final ProductShape.Right right;

    TimedWeight(PreparedWeight weight, ProductShape.Right right) {
      this.weight = weight;
      this.right = right;
    }

    @Override
    public void multiply(Matrix x, Matrix y, boolean adding) {
      count(shape(x, y), () -> weight.multiply(x, y, adding));
    }

    @Override
    public void multiplyRows(Matrix x, Matrix y, boolean adding) {
      count(shape(x, y), () -> weight.multiplyRows(x, y, adding));
    }

    private ProductShape shape(Matrix x, Matrix y) {
      return new ProductShape(x.rows(), x.columns(), y.columns(), right);
    }

    @Override
    public void invalidate() {
      weight.invalidate();
    }

    @Override
    public void refresh() {
      long before = System.nanoTime();
      weight.refresh();
      clock.add("packing of weights", System.nanoTime() - before);
    }

    @Override
    public int leastRows() {
      return weight.leastRows();
    }
  }
}
