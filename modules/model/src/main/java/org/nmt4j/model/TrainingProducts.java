package org.nmt4j.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.nn.product.ProductChoice;
import org.nmt4j.nn.product.ProductKind;
import org.nmt4j.nn.product.ProductMethod;
import org.nmt4j.recipe.ProductMethodChoice;
import org.nmt4j.recipe.ProductSettings;
import org.nmt4j.recipe.Recipe;

/** The products of a training run: chosen when the run begins, and kept in its provenance. */
public final class TrainingProducts {
  /** The fact of the provenance that names the products. */
  public static final String FACT = "products";

  private TrainingProducts() {}

  /**
   * Returns the products with which training computes. A run that goes on keeps its products, so
   * that it computes the same bits. A new run takes those that the recipe names, and the fastest of
   * this machine for all others.
   *
   * @param begun the provenance of the run that goes on; empty for a new run
   * @param log receives a line if the products of this machine are measured
   */
  public static ProductChoice of(Recipe recipe, Map<String, String> begun, Consumer<String> log) {
    return in(begun).orElseGet(() -> begin(recipe, log));
  }

  /** Returns the products that a provenance names; empty if it names none. */
  static Optional<ProductChoice> in(Map<String, String> provenance) {
    return Optional.ofNullable(provenance.get(FACT)).flatMap(ProductChoice::parse);
  }

  private static ProductChoice begin(Recipe recipe, Consumer<String> log) {
    ChosenKernels kernels = ChosenKernels.of(recipe);
    if (kernels.isReference()) {
      return ProductChoice.standard();
    }
    Precision precision = kernels.inTraining();
    Map<ProductKind, ProductMethod> named = named(recipe.training().products(), precision);
    ProductChoice choice =
        named.size() == ProductKind.values().length
            ? ProductChoice.standard()
            : MeasuredProducts.of(precision, log);
    for (Map.Entry<ProductKind, ProductMethod> each : named.entrySet()) {
      choice = choice.with(each.getKey(), each.getValue());
    }
    return choice;
  }

  private static Map<ProductKind, ProductMethod> named(
      ProductSettings settings, Precision precision) {
    Map<ProductKind, ProductMethod> named = new EnumMap<>(ProductKind.class);
    for (ProductKind kind : ProductKind.values()) {
      ProductMethodChoice choice =
          switch (kind) {
            case MANY_ROWS -> settings.manyRows();
            case LARGE_WEIGHTS -> settings.largeWeights();
            case GRADIENTS -> settings.gradients();
            case LARGE_GRADIENTS -> settings.largeGradients();
          };
      kind.methods(precision).stream()
          .filter(method -> method.label().equals(choice.toString()))
          .forEach(method -> named.put(kind, method));
    }
    return named;
  }
}
