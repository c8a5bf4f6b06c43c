package org.nmt4j.nn.profile;

import java.util.function.Consumer;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.product.Factor;
import org.nmt4j.nn.product.Products;

/**
 * Products by the clock.
 *
 * @param made receives each product, to be made again
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
  public Factor factor(Matrix weight, boolean transposed) {
    return new TimedFactor(
        products.factor(weight, transposed),
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

  private final class TimedFactor implements Factor {
    private final Factor factor;
    private final ProductShape.Right right;

    TimedFactor(Factor factor, ProductShape.Right right) {
      this.factor = factor;
      this.right = right;
    }

    @Override
    public void multiply(Matrix x, Matrix y, boolean adding) {
      count(shape(x, y), () -> factor.multiply(x, y, adding));
    }

    @Override
    public void multiplyRows(Matrix x, Matrix y, boolean adding) {
      count(shape(x, y), () -> factor.multiplyRows(x, y, adding));
    }

    private ProductShape shape(Matrix x, Matrix y) {
      return new ProductShape(x.rows(), x.columns(), y.columns(), right);
    }

    @Override
    public void changed() {
      factor.changed();
    }

    @Override
    public void prepare() {
      long before = System.nanoTime();
      factor.prepare();
      clock.add("packing of weights", System.nanoTime() - before);
    }

    @Override
    public int leastRows() {
      return factor.leastRows();
    }
  }
}
