package org.nmt4j.nn.profile;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.product.Factor;
import org.nmt4j.nn.product.Products;

/** Products by the clock. */
record TimedProducts(Products products, KernelClock clock) implements Products {
  @Override
  public String name() {
    return products.name();
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
    long before = System.nanoTime();
    products.multiplyTransposed(a, b, c, adding);
    clock.add(
        new ProductShape(c.rows(), a.rows(), c.columns(), ProductShape.Right.GRADIENT),
        System.nanoTime() - before);
  }

  @Override
  public Factor factor(Matrix weight, boolean transposed) {
    return new TimedFactor(
        products.factor(weight, transposed),
        transposed ? ProductShape.Right.WEIGHT_TRANSPOSED : ProductShape.Right.WEIGHT,
        clock);
  }

  @Override
  public boolean columnsAreIndependent() {
    return products.columnsAreIndependent();
  }

  private record TimedFactor(Factor factor, ProductShape.Right right, KernelClock clock)
      implements Factor {
    @Override
    public void multiply(Matrix x, Matrix y, boolean adding) {
      long before = System.nanoTime();
      factor.multiply(x, y, adding);
      count(x, y, before);
    }

    @Override
    public void multiplyRows(Matrix x, Matrix y, boolean adding) {
      long before = System.nanoTime();
      factor.multiplyRows(x, y, adding);
      count(x, y, before);
    }

    private void count(Matrix x, Matrix y, long before) {
      clock.add(
          new ProductShape(x.rows(), x.columns(), y.columns(), right), System.nanoTime() - before);
    }

    @Override
    public void changed() {
      factor.changed();
    }

    @Override
    public void prepare() {
      factor.prepare();
    }
  }
}
