package org.nmt4j.recipe.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nmt4j.recipe.Enumeration;

/**
 * A key of a section.
 *
 * @param name as written in a recipe
 * @param type what its value may be
 * @param fallback the value when the key is missing; empty if the key is required or a section
 * @param getter takes the value out of the section's record
 * @param description what it is, for the reference page
 * @param comment what the expanded recipe says behind the value; may be empty text
 * @param kinds of recipe that have the key; empty for all
 * @param fallbacks of kinds of recipe whose default is another one
 * @param <R> the section's record
 * @param <V> the value
 */
public record Key<R, V>(
    String name,
    ValueType<V> type,
    Optional<V> fallback,
    Function<R, V> getter,
    String description,
    Function<R, String> comment,
    Set<String> kinds,
    Map<String, V> fallbacks) {

  /** A key with a default. */
  public static <R, V> Key<R, V> of(
      String name, ValueType<V> type, V fallback, Function<R, V> getter, String description) {
    return new Key<>(
        name, type, Optional.of(fallback), getter, description, record -> "", Set.of(), Map.of());
  }

  /** A key that must be there; a section is made of its own defaults where it is missing. */
  public static <R, V> Key<R, V> required(
      String name, ValueType<V> type, Function<R, V> getter, String description) {
    return new Key<>(
        name, type, Optional.empty(), getter, description, record -> "", Set.of(), Map.of());
  }

  /** A key that may be missing or null. */
  public static <R, V> Key<R, Optional<V>> optional(
      String name, ValueType<V> type, Function<R, Optional<V>> getter, String description) {
    return of(name, new OptionalType<>(type), Optional.empty(), getter, description);
  }

  /** This key with a comment in the expanded recipe. */
  public Key<R, V> commented(Function<R, String> newComment) {
    return new Key<>(name, type, fallback, getter, description, newComment, kinds, fallbacks);
  }

  /** This key in recipes of these kinds alone; in others it keeps its default. */
  public Key<R, V> only(Object... newKinds) {
    Set<String> names = new LinkedHashSet<>();
    for (Object kind : newKinds) {
      names.add(kind.toString());
    }
    return new Key<>(name, type, fallback, getter, description, comment, names, fallbacks);
  }

  /** This key with another default in recipes of these kinds. */
  public Key<R, V> fallingBack(V value, Object... theirKinds) {
    Map<String, V> all = new LinkedHashMap<>(fallbacks);
    for (Object kind : theirKinds) {
      all.put(kind.toString(), value);
    }
    return new Key<>(name, type, fallback, getter, description, comment, kinds, all);
  }

  /** Whether recipes of this kind have the key. */
  public boolean isIn(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /** The value when the key is missing in a recipe of this kind. */
  Optional<V> fallback(String kind) {
    return fallbacks.containsKey(kind) ? Optional.of(fallbacks.get(kind)) : fallback;
  }

  /** What a problem says of a recipe that has the key and should not. */
  String owner() {
    return "a recipe whose task is " + Enumeration.or(List.copyOf(kinds));
  }

  Written write(R record, String path, Writing writing) {
    return type.write(getter.apply(record), path, writing);
  }
}
