package org.nmt4j.recipe.yaml;

/**
 * A position in YAML text.
 *
 * @param source the text
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
public record Place(YamlSource source, int line, int column) {

  /** The beginning of a text. */
  public static Place start(YamlSource source) {
    return new Place(source, 1, 1);
  }

  /** The position behind a part of the text, where lines end at LF. */
  static Place after(YamlSource source, String part) {
    int lineStart = part.lastIndexOf('\n') + 1;
    int line = 1 + (int) part.chars().filter(unit -> unit == '\n').count();
    return new Place(source, line, 1 + part.codePointCount(lineStart, part.length()));
  }
}
