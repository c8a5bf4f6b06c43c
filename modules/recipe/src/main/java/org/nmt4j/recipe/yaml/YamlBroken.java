package org.nmt4j.recipe.yaml;

/**
 * A wrong value whose problem is already reported.
 *
 * @param place the place where the value begins
 */
public record YamlBroken(Place place) implements YamlValue {

  @Override
  public String found() {
    return "a broken value";
  }
}
