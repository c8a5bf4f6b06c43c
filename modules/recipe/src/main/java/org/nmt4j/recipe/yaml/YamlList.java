package org.nmt4j.recipe.yaml;

import java.util.List;

/**
 * A list.
 *
 * @param items the items, in order
 * @param place the place where the list begins
 */
public record YamlList(List<YamlValue> items, Place place) implements YamlValue {

  /** Copies the items. */
  public YamlList {
    items = List.copyOf(items);
  }

  @Override
  public String found() {
    return "a list";
  }
}
