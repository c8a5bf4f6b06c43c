package org.nmt4j.recipe.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * A position in YAML text.
 *
 * @param source the text
 * @param line the line, counted from 1
 * @param column the column in code points, counted from 1
 */
public record Place(YamlSource source, int line, int column) {

  /** Returns the first position of a text. */
  public static Place start(YamlSource source) {
    return new Place(source, 1, 1);
  }

  /** Returns the position of a mark of the parser; the first position if there is no mark. */
  static Place of(YamlSource source, Optional<Mark> mark) {
    return mark.map(at -> new Place(source, at.getLine() + 1, at.getColumn() + 1))
        .orElseGet(() -> start(source));
  }

  /** Returns the position after the given beginning of a text. Lines end at LF. */
  static Place after(YamlSource source, String part) {
    int lineStart = part.lastIndexOf('\n') + 1;
    int line = 1 + (int) part.chars().filter(unit -> unit == '\n').count();
    return new Place(source, line, 1 + part.codePointCount(lineStart, part.length()));
  }
}
