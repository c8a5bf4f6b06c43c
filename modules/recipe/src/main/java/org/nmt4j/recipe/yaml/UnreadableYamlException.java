package org.nmt4j.recipe.yaml;

/** Ends the reading of a text that goes beyond what a recipe may hold. */
final class UnreadableYamlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Place place;

  UnreadableYamlException(Place place, String message) {
    super(message);
    this.place = place;
  }

  Place place() {
    return place;
  }
}
