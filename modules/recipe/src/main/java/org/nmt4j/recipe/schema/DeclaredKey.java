package org.nmt4j.recipe.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nmt4j.recipe.Enumeration;

/**
 * A key of a section, as {@link org.nmt4j.recipe.Key} declares it.
 *
 * @param name the key's name in a recipe
 * @param component the component of the section's record; empty if the record lacks the key
 * @param type the type of the value
 * @param fallback the default; empty if the key is required, is a section, or has defaults by task
 *     only
 * @param fallbacks the defaults of certain tasks, by task; each wins over {@code fallback}
 * @param tasks the tasks whose recipes have the key; empty for all
 * @param description the meaning, for the reference page
 * @param foreignNames the names that other toolkits use
 * @param getter returns the value from the section's record
 * @param <V> the type of the value in Java
 */
public record DeclaredKey<V>(
    String name,
    String component,
    ValueType<V> type,
    Optional<V> fallback,
    Map<String, V> fallbacks,
    Set<String> tasks,
    String description,
    List<String> foreignNames,
    Function<Object, V> getter) {

  /** Returns whether recipes of this task have the key. */
  public boolean isIn(String task) {
    return tasks.isEmpty() || tasks.contains(task);
  }

  /** Returns the default in a recipe of this task. */
  public Optional<V> fallback(String task) {
    return fallbacks.containsKey(task) ? Optional.of(fallbacks.get(task)) : fallback;
  }

  /** Returns words for the recipes that have the key, for a message. */
  String owner() {
    return "a recipe whose task is " + Enumeration.or(List.copyOf(tasks));
  }

  Written write(Object section, String path, Writing writing) {
    return type.write(getter.apply(section), path, writing);
  }
}
