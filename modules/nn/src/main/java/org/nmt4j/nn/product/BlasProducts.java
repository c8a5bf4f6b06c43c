package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;
import org.nmt4j.nn.array.RowStableProduct;

/** Every product by BLAS through ND4J, in single or double precision, on any backend. */
public final class BlasProducts implements Products {
  @Override
  public String name() {
    return "blas";
  }

  @Override
  public void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
    Product.multiplyTransposed(a, b, c, adding);
  }

  @Override
  public Factor factor(Matrix weight, boolean transposed) {
    return new BlasFactor(weight, transposed);
  }

  /** What stands at the edge of a product may be summed in another order. */
  @Override
  public boolean columnsAreIndependent() {
    return false;
  }

  /** The weight as it is. */
  private record BlasFactor(Matrix weight, boolean transposed) implements Factor {
    @Override
    public void multiply(Matrix x, Matrix y, boolean adding) {
      Product.multiply(x, weight, y, false, transposed, adding ? 1 : 0);
    }

    @Override
    public void multiplyRows(Matrix x, Matrix y, boolean adding) {
      RowStableProduct.multiply(x, weight, y, transposed, adding ? 1 : 0);
    }

    @Override
    public void changed() {
      // BLAS reads the weight itself.
    }

    @Override
    public void prepare() {
      // Nothing is kept of the weight.
    }
  }
}
