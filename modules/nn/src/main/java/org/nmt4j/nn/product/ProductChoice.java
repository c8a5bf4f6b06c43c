package org.nmt4j.nn.product;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The method of each kind of product in training. The same choice gives the same bits. Products of
 * translation do not depend on it: their rows must keep their bits, and {@link
 * PreparedWeight#multiplyRows} always takes packed weights.
 *
 * @param methods a method for each kind
 */
public record ProductChoice(Map<ProductKind, ProductMethod> methods) {
  /** Copies the methods. */
  public ProductChoice {
    methods = Collections.unmodifiableMap(new EnumMap<>(methods));
  }

  /** Returns a choice that suits most processors with the instructions of this one. */
  public static ProductChoice standard() {
    Map<ProductKind, ProductMethod> methods = new EnumMap<>(ProductKind.class);
    for (ProductKind kind : ProductKind.values()) {
      methods.put(kind, ProductMethod.ANY_ROWS);
    }
    if (!OneDnnProducts.hasAvx512()) {
      // With AVX2, oneDNN is slow in products by a weight with any number of rows.
      methods.put(ProductKind.MANY_ROWS, ProductMethod.EXACT_ROWS);
      methods.put(ProductKind.LARGE_WEIGHTS, ProductMethod.EXACT_ROWS);
      methods.put(ProductKind.GRADIENTS, ProductMethod.EXACT_ROWS);
    }
    return new ProductChoice(methods);
  }

  /** Returns the method of a kind. */
  public ProductMethod method(ProductKind kind) {
    return methods.get(kind);
  }

  /** Returns a choice that differs in one kind. */
  public ProductChoice with(ProductKind kind, ProductMethod method) {
    Map<ProductKind, ProductMethod> others = new EnumMap<>(methods);
    others.put(kind, method);
    return new ProductChoice(others);
  }

  /** Reads a text of {@link #toString}. Returns empty if the text does not name all methods. */
  public static Optional<ProductChoice> parse(String text) {
    Map<ProductKind, ProductMethod> methods = new EnumMap<>(ProductKind.class);
    for (String part : text.split(", ", -1)) {
      for (ProductKind kind : ProductKind.values()) {
        Arrays.stream(ProductMethod.values())
            .filter(method -> part.equals(kind.label() + " " + method.label()))
            .forEach(method -> methods.put(kind, method));
      }
    }
    return methods.size() == ProductKind.values().length
        ? Optional.of(new ProductChoice(methods))
        : Optional.empty();
  }

  /** Returns a text such as {@code many_rows exact-rows, large_weights any-rows, ...}. */
  @Override
  public String toString() {
    return methods.entrySet().stream()
        .map(each -> each.getKey().label() + " " + each.getValue().label())
        .collect(Collectors.joining(", "));
  }
}
