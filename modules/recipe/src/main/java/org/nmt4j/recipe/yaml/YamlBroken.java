package org.nmt4j.recipe.yaml;

/**
 * A value about which a problem has been reported already.
 *
 * @param place where it begins
 */
public record YamlBroken(Place place) implements YamlValue {

  @Override
  public String found() {
    return "a broken value";
  }
}
