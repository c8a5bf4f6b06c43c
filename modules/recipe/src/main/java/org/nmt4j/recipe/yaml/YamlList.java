package org.nmt4j.recipe.yaml;

import java.util.List;

/**
 * A list.
 *
 * @param items in order
 * @param place where it begins
 */
public record YamlList(List<YamlValue> items, Place place) implements YamlValue {

  /** Keeps an unmodifiable copy. */
  public YamlList {
    items = List.copyOf(items);
  }

  @Override
  public String found() {
    return "a list";
  }
}
