package org.nmt4j.recipe.yaml;

/** A value that knows where it was written. */
public sealed interface YamlValue permits YamlScalar, YamlList, YamlMapping, YamlBroken {

  /** Where the value begins. */
  Place place();

  /** What a problem says was found, such as {@code a list}. */
  String found();
}
