package org.nmt4j.recipe.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A value as YAML: what stands behind the key's colon, or lines below it.
 *
 * @param inline what stands in the key's own line; empty if there are lines
 * @param lines lines of a mapping, indented as if it were the whole document
 */
public record Written(String inline, List<String> lines) {

  /** A value in the key's own line. */
  public static Written inline(String yaml) {
    return new Written(yaml, List.of());
  }

  /** A mapping below the key. */
  public static Written lines(List<String> lines) {
    return lines.isEmpty() ? inline("{}") : new Written("", List.copyOf(lines));
  }

  /** The lines of a key with this value; the comment may be empty. */
  public List<String> asEntry(String key, String comment) {
    String end = comment.isEmpty() ? "" : "  # " + comment;
    List<String> entry = new ArrayList<>();
    entry.add(key + ":" + (inline.isEmpty() ? "" : " " + inline) + end);
    lines.forEach(line -> entry.add("  " + line));
    return entry;
  }
}
