package org.nmt4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.product.ProductChoice;
import org.nmt4j.nn.product.ProductKind;
import org.nmt4j.nn.product.ProductMethod;

class MeasuredProductsTest {
  private static final ProductChoice ONE = choice(ProductMethod.BLAS);
  private static final ProductChoice OTHER = choice(ProductMethod.ANY_ROWS);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("cache").resolve("products.txt");
  }

  private static ProductChoice choice(ProductMethod method) {
    return ProductChoice.standard().with(ProductKind.GRADIENTS, method);
  }

  @Test
  void productsAreMeasuredOnce() throws IOException {
    assertThat(MeasuredProducts.of(Optional.of(file), () -> ONE)).isEqualTo(ONE);
    assertThat(MeasuredProducts.of(Optional.of(file), () -> OTHER)).isEqualTo(ONE);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void ofTwoProcessesTheFirstDecides() {
    ProductChoice taken =
        MeasuredProducts.of(
            Optional.of(file),
            () -> {
              MeasuredProducts.of(Optional.of(file), () -> OTHER);
              return ONE;
            });
    assertThat(taken).isEqualTo(OTHER);
  }

  @Test
  void aDamagedFileIsReplaced() throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {(byte) 0xff, 'x'});
    assertThat(MeasuredProducts.of(Optional.of(file), () -> ONE)).isEqualTo(ONE);
    assertThat(Files.readString(file)).isEqualTo(ONE + "\n");
  }

  @Test
  void withoutACacheEachProcessMeasures() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file");
    assertThat(MeasuredProducts.of(Optional.of(file), () -> ONE)).isEqualTo(ONE);
    assertThat(MeasuredProducts.of(Optional.of(file), () -> OTHER)).isEqualTo(OTHER);
    assertThat(MeasuredProducts.of(Optional.empty(), () -> OTHER)).isEqualTo(OTHER);
  }
}
