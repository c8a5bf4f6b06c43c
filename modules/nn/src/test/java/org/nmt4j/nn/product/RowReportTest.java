package org.nmt4j.nn.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.nn.array.Matrix;

class RowReportTest {
  /** Products that keep their bits from some number of rows on. */
  private record Padded(int least, int leastOfMany) implements Products {
    @Override
    public String name() {
      return "padded";
    }

    @Override
    public void multiplyTransposed(Matrix a, Matrix b, Matrix c, boolean adding) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PreparedWeight prepare(Matrix weight, boolean transposed) {
      PreparedWeight prepared = new PackedProducts().prepare(weight, transposed);
      return new PreparedWeight() {
        @Override
        public void multiply(Matrix x, Matrix y, boolean adding) {
          prepared.multiply(x, y, adding);
        }

        @Override
        public void multiplyRows(Matrix x, Matrix y, boolean adding) {
          prepared.multiplyRows(x, y, adding);
        }

        @Override
        public void invalidate() {
          prepared.invalidate();
        }

        @Override
        public void refresh() {
          prepared.refresh();
        }

        @Override
        public int leastRows() {
          return weight.rows() > 1000 ? leastOfMany : least;
        }
      };
    }

    @Override
    public boolean columnsAreIndependent(int inputs) {
      return true;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 1 | keep their bits from 1 row on",
        "1 | 4 | keep their bits from 4 rows on, fewer are padded",
        "16 | 2 | keep their bits from 16 rows on, fewer are padded",
        "1 | 0 | change with their number by padded, so slower products are taken",
      })
  void reportNamesTheWorstOfSeveralWeights(int least, int leastOfMany, String report) {
    assertThat(RowReport.of(new Padded(least, leastOfMany))).isEqualTo(report);
  }

  @Test
  void ourOwnProductsKeepTheirBits() {
    assertThat(RowReport.of(new PackedProducts())).isEqualTo("keep their bits from 1 row on");
  }
}
