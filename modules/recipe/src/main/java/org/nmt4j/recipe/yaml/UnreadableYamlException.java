package org.nmt4j.recipe.yaml;

/**
 * Thrown when a text cannot be a recipe: it is empty, too deep or too large, has several documents,
 * or has an alias without an anchor.
 */
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
