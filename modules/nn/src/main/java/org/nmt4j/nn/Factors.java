package org.nmt4j.nn;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.product.Factor;
import org.nmt4j.nn.product.Products;

/** The weights of a network as factors of products, kept from pass to pass until they change. */
final class Factors {
  private record Key(Products products, int offset, int size, boolean transposed) {}

  private final Map<Key, Factor> factors = new ConcurrentHashMap<>();

  Factor get(Products products, Matrix weight, int offset, boolean transposed) {
    return factors.computeIfAbsent(
        new Key(products, offset, weight.size(), transposed),
        key -> products.factor(weight, transposed));
  }

  /** Those in use, ready for the next pass; threads share the work, the largest first. */
  void prepare(Workers workers) {
    List<Factor> all =
        factors.entrySet().stream()
            .sorted(Comparator.comparingInt(each -> -each.getKey().size()))
            .map(Map.Entry::getValue)
            .toList();
    workers.run(all.size(), i -> all.get(i).prepare());
  }

  void changed() {
    factors.values().forEach(Factor::changed);
  }
}
