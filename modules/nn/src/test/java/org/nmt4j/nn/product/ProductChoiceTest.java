package org.nmt4j.nn.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

class ProductChoiceTest {
  @Test
  void aTextGivesTheSameChoice() {
    ProductChoice choice =
        ProductChoice.standard()
            .with(ProductKind.GRADIENTS, ProductMethod.BLAS)
            .with(ProductKind.LARGE_WEIGHTS, ProductMethod.ANY_ROWS);
    assertThat(choice.toString()).contains("gradients blas").contains("large_weights any-rows");
    assertThat(ProductChoice.parse(choice.toString())).contains(choice);
  }

  @Test
  void anotherTextGivesNone() {
    String text = ProductChoice.standard().toString();
    assertThat(ProductChoice.parse("")).isEmpty();
    assertThat(ProductChoice.parse(text.substring(1))).isEmpty();
    assertThat(ProductChoice.parse(text.substring(0, text.lastIndexOf(',')))).isEmpty();
  }

  @Test
  void aTrialTakesMethodsOfThePrecision() {
    assumeTrue(OneDnnProducts.isSupported(Precision.FP32), "oneDNN is missing here");
    ProductChoice fastest = ProductTrial.fastest(Precision.FP32);
    for (ProductKind kind : ProductKind.values()) {
      assertThat(kind.methods(Precision.FP32)).contains(fastest.method(kind));
    }
  }
}
