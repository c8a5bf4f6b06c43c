package org.nmt4j.recipe.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A value as YAML: a text after the key's colon, or lines below the key.
 *
 * @param inline the text after the colon; empty if there are lines
 * @param lines the lines of a mapping, indented as in a document of its own
 */
public record Written(String inline, List<String> lines) {

  /** Returns a value that stands in the line of its key. */
  public static Written inline(String yaml) {
    return new Written(yaml, List.of());
  }

  /**
   * Returns a mapping that stands below its key; <code>{}</code> in the key's line if there are no
   * lines.
   */
  public static Written lines(List<String> lines) {
    return lines.isEmpty() ? inline("{}") : new Written("", List.copyOf(lines));
  }

  /**
   * Returns the lines of a key with this value.
   *
   * @param key the name of the key
   * @param comment the comment after the key; empty for none
   */
  public List<String> asEntry(String key, String comment) {
    String end = comment.isEmpty() ? "" : "  # " + comment;
    List<String> entry = new ArrayList<>();
    entry.add(key + ":" + (inline.isEmpty() ? "" : " " + inline) + end);
    lines.forEach(line -> entry.add("  " + line));
    return entry;
  }
}
