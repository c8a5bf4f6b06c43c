package org.nmt4j.recipe.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The keys of a recipe with the values that a shell can complete. */
public final class KeyChoices {

  private KeyChoices() {}

  /**
   * Returns the full name of each key that takes a value, such as {@code training.epochs}, in the
   * order in which a recipe is written. Each name maps to the values of a key with few possible
   * values, and to an empty list for all other keys.
   */
  public static Map<String, List<String>> all() {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    add(choices, "", RecipeSchema.SECTION);
    return choices;
  }

  private static void add(Map<String, List<String>> choices, String prefix, ValueType<?> mapping) {
    for (DeclaredKey<?> key : MappingType.keysOf(mapping)) {
      String name = prefix + key.name();
      if (!(key.type() instanceof Section<?>)) {
        // Tasks may declare the same key with different values.
        choices.merge(
            name,
            values(key.type()),
            (first, second) -> Stream.concat(first.stream(), second.stream()).distinct().toList());
      }
      add(choices, name + ".", key.type());
    }
  }

  private static List<String> values(ValueType<?> type) {
    if (type instanceof OptionalType<?> optional) {
      return values(optional.type());
    }
    if (type instanceof TruthType) {
      return List.of("true", "false");
    }
    return type instanceof ChoiceType<?> choice ? choice.names() : List.of();
  }
}
