package org.nmt4j.nn;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.product.PreparedWeight;
import org.nmt4j.nn.product.Products;

/** The weights of a network, prepared for products and kept from pass to pass until they change. */
final class PreparedWeights {
  /**
   * A key. Its methods are written out, because each start of a process links those of a record.
   */
  private record Key(Products products, int offset, int size, boolean transposed) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && products.equals(key.products)
          && offset == key.offset
          && size == key.size
          && transposed == key.transposed;
    }

    @Override
    public int hashCode() {
      return Objects.hash(products, offset, size, transposed);
    }
  }

  private final Map<Key, PreparedWeight> weights = new ConcurrentHashMap<>();

  PreparedWeight get(Products products, Matrix weight, int offset, boolean transposed) {
    return weights.computeIfAbsent(
        new Key(products, offset, weight.size(), transposed),
        key -> products.prepare(weight, transposed));
  }

  /**
   * Prepares the weights that are in use for the next pass. Threads share the work and begin with
   * the largest weight.
   */
  void refresh(Workers workers) {
    List<PreparedWeight> all =
        weights.entrySet().stream()
            .sorted(Comparator.comparingInt(each -> -each.getKey().size()))
            .map(Map.Entry::getValue)
            .toList();
    workers.run(all.size(), i -> all.get(i).refresh());
  }

  void invalidate() {
    weights.values().forEach(PreparedWeight::invalidate);
  }
}
