package org.nmt4j.recipe.schema;

import java.util.Optional;
import java.util.function.Function;

/**
 * A key of a section.
 *
 * @param name as written in a recipe
 * @param type what its value may be
 * @param fallback the value when the key is missing; empty if the key is required or a section
 * @param getter takes the value out of the section's record
 * @param description what it is, for the reference page
 * @param comment what the expanded recipe says behind the value; may be empty text
 * @param <R> the section's record
 * @param <V> the value
 */
public record Key<R, V>(
    String name,
    ValueType<V> type,
    Optional<V> fallback,
    Function<R, V> getter,
    String description,
    Function<R, String> comment) {

  /** A key with a default. */
  public static <R, V> Key<R, V> of(
      String name, ValueType<V> type, V fallback, Function<R, V> getter, String description) {
    return new Key<>(name, type, Optional.of(fallback), getter, description, record -> "");
  }

  /** A key that must be there; a section is made of its own defaults where it is missing. */
  public static <R, V> Key<R, V> required(
      String name, ValueType<V> type, Function<R, V> getter, String description) {
    return new Key<>(name, type, Optional.empty(), getter, description, record -> "");
  }

  /** A key that may be missing or null. */
  public static <R, V> Key<R, Optional<V>> optional(
      String name, ValueType<V> type, Function<R, Optional<V>> getter, String description) {
    return of(name, new OptionalType<>(type), Optional.empty(), getter, description);
  }

  /** This key with a comment in the expanded recipe. */
  public Key<R, V> commented(Function<R, String> newComment) {
    return new Key<>(name, type, fallback, getter, description, newComment);
  }

  Written write(R record, String path, Writing writing) {
    return type.write(getter.apply(record), path, writing);
  }
}
