package org.nmt4j.recipe.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kind of numbers that a key of a recipe takes. */
public enum NumberKind {
  /** Whole numbers. */
  INTEGER,

  /** All numbers. */
  REAL;

  /**
   * Returns the kind of a key.
   *
   * @param key the full name of the key, such as {@code training.epochs}
   * @return the kind; empty if recipes have no such key or it takes other values than numbers
   */
  public static Optional<NumberKind> of(String key) {
    return of(RecipeSchema.SECTION, Arrays.asList(key.split("\\.", -1)));
  }

  private static Optional<NumberKind> of(ValueType<?> type, List<String> path) {
    if (path.isEmpty()) {
      return of(type);
    }
    return MappingType.keysOf(type).stream()
        .filter(key -> key.name().equals(path.get(0)))
        .flatMap(key -> of(key.type(), path.subList(1, path.size())).stream())
        .findFirst();
  }

  private static Optional<NumberKind> of(ValueType<?> type) {
    if (type instanceof OptionalType<?> optional) {
      return of(optional.type());
    }
    if (type instanceof IntegerType<?>) {
      return Optional.of(INTEGER);
    }
    return type instanceof NumberType ? Optional.of(REAL) : Optional.empty();
  }
}
