package org.nmt4j.recipe.schema;

import java.util.List;

/**
 * The type of a mapping whose keys are declared.
 *
 * @param <V> the type of the value in Java
 */
public interface MappingType<V> extends ValueType<V> {

  /** Returns the declared keys, in the order in which they are written. */
  List<DeclaredKey<?>> keys();

  /**
   * Returns the declared keys of a type, or an empty list. An optional type has the keys of its
   * inner type.
   */
  static List<DeclaredKey<?>> keysOf(ValueType<?> type) {
    if (type instanceof OptionalType<?> optional) {
      return keysOf(optional.type());
    }
    return type instanceof MappingType<?> mapping ? mapping.keys() : List.of();
  }
}
