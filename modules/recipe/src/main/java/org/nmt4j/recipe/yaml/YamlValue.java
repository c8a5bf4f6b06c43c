package org.nmt4j.recipe.yaml;

/** A YAML value that knows its place in the text. */
public sealed interface YamlValue permits YamlScalar, YamlList, YamlMapping, YamlBroken {

  /** Returns the place where the value begins. */
  Place place();

  /** Returns the words by which a problem calls the value, such as {@code a list}. */
  String found();
}
