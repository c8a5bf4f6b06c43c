package org.nmt4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.nn.product.ProductChoice;
import org.nmt4j.nn.product.ProductKind;
import org.nmt4j.nn.product.ProductMethod;
import org.nmt4j.nn.product.Products;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;

class TrainingProductsTest {
  @Test
  void aModelKeepsTheProductsOfItsTraining() {
    assumeTrue(OneDnnProducts.isSupported(Precision.FP32), "oneDNN is missing here");
    ProductChoice choice = ProductChoice.standard().with(ProductKind.GRADIENTS, ProductMethod.BLAS);
    Map<String, String> provenance = Map.of(TrainingProducts.FACT, choice.toString());
    Products products = core(recipe(""), provenance).kernels().products();
    assertThat(((OneDnnProducts) products).choice()).isEqualTo(choice);
    Products others = core(recipe(""), Map.of()).kernels().products();
    assertThat(((OneDnnProducts) others).choice()).isEqualTo(ProductChoice.standard());
  }

  @Test
  void aRecipeNamesProductsAndARunKeepsThem() {
    assumeTrue(OneDnnProducts.isSupported(Precision.FP32), "oneDNN is missing here");
    Recipe recipe =
        recipe("many_rows: blas, large_weights: blas, gradients: any-rows, large_gradients: blas");
    List<String> log = new ArrayList<>();
    ProductChoice named = TrainingProducts.of(recipe, Map.of(), log::add);
    assertThat(log).isEmpty();
    assertThat(named.method(ProductKind.GRADIENTS)).isEqualTo(ProductMethod.ANY_ROWS);
    assertThat(named.method(ProductKind.MANY_ROWS)).isEqualTo(ProductMethod.BLAS);
    ProductChoice begun = ProductChoice.standard();
    Map<String, String> provenance = Map.of(TrainingProducts.FACT, begun.toString());
    assertThat(TrainingProducts.of(recipe, provenance, line -> {})).isEqualTo(begun);
  }

  @Test
  void aMethodThatTheKernelsLackIsToldOf() {
    List<String> log = new ArrayList<>();
    String products = "many_rows: exact-rows, large_weights: blas, gradients: any-rows";
    TrainingProducts.of(recipe("kernels: reference\n", products), Map.of(), log::add);
    assertThat(log)
        .containsExactly(
            "training.products.many_rows: no exact-rows with kernels reference, so it is not used",
            "training.products.gradients: no any-rows with kernels reference, so it is not used");
  }

  @Test
  void methodsThatBfloat16LacksAreToldOf() {
    assumeTrue(OneDnnProducts.isSupported(Precision.BF16), "this machine multiplies no bfloat16");
    List<String> log = new ArrayList<>();
    Recipe recipe = recipe("precision: bf16\n", "many_rows: any-rows, gradients: exact-rows");
    ProductChoice named = TrainingProducts.of(recipe, Map.of(), log::add);
    assertThat(named.method(ProductKind.GRADIENTS)).isEqualTo(ProductMethod.EXACT_ROWS);
    assertThat(log)
        .filteredOn(line -> line.startsWith("training.products."))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("training.products.many_rows: no any-rows with kernels fused-")
        .endsWith("-onednn-bf16, so it is not used");
  }

  private static ModelCore core(Recipe recipe, Map<String, String> provenance) {
    return new ModelCore(recipe, "", provenance, Optional.empty());
  }

  private static Recipe recipe(String products) {
    return recipe("", products);
  }

  private static Recipe recipe(String keys, String products) {
    try {
      return RecipeReader.readStored(
          keys
              + """
              recipe: 1
              name: small
              data: {train: {source: a, target: b}}
              tokenization: {source: {language: de}, target: {language: en}}
              training: {products: {\
              """
              + products
              + "}}\n",
          "recipe.yaml");
    } catch (RecipeException e) {
      throw new IllegalStateException(e);
    }
  }
}
