package org.nmt4j.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.nn.product.OneDnnProducts;
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
   * this machine for all others. A method that the kernels lack is not used.
   *
   * @param begun the provenance of the run that goes on; empty for a new run
   * @param log receives a line if the products of this machine are measured, and a line for each
   *     method that the recipe names and the kernels lack
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
    Map<ProductKind, ProductMethod> named = named(recipe.training().products(), kernels, log);
    if (kernels.isReference()) {
      return ProductChoice.standard();
    }
    ProductChoice choice =
        named.size() == ProductKind.values().length
            ? ProductChoice.standard()
            : MeasuredProducts.of(kernels.inTraining(), log);
    for (Map.Entry<ProductKind, ProductMethod> each : named.entrySet()) {
      choice = choice.with(each.getKey(), each.getValue());
    }
    return choice;
  }

  /** Returns the methods that the recipe names and the kernels have. */
  private static Map<ProductKind, ProductMethod> named(
      ProductSettings settings, ChosenKernels kernels, Consumer<String> log) {
    Map<ProductKind, ProductMethod> named = new EnumMap<>(ProductKind.class);
    for (ProductKind kind : ProductKind.values()) {
      ProductMethodChoice choice =
          switch (kind) {
            case MANY_ROWS -> settings.manyRows();
            case LARGE_WEIGHTS -> settings.largeWeights();
            case GRADIENTS -> settings.gradients();
            case LARGE_GRADIENTS -> settings.largeGradients();
          };
      if (choice == ProductMethodChoice.MEASURED) {
        continue;
      }
      methods(kind, kernels).stream()
          .filter(method -> method.label().equals(choice.toString()))
          .findFirst()
          .ifPresentOrElse(
              method -> named.put(kind, method), () -> log.accept(missing(kind, choice, kernels)));
    }
    return named;
  }

  /** Returns the methods of a kind. Without oneDNN, kernels multiply many rows by BLAS. */
  private static List<ProductMethod> methods(ProductKind kind, ChosenKernels kernels) {
    Precision precision = kernels.inTraining();
    return kernels.isReference() || !OneDnnProducts.isSupported(precision)
        ? List.of(ProductMethod.BLAS)
        : kind.methods(precision);
  }

  private static String missing(
      ProductKind kind, ProductMethodChoice choice, ChosenKernels kernels) {
    return String.format(
        Locale.ROOT,
        "training.products.%s: no %s with kernels %s, so it is not used",
        kind.label(),
        choice,
        kernels.get().name());
  }
}
