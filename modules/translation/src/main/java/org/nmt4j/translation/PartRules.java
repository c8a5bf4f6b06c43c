package org.nmt4j.translation;

import java.util.List;

/**
 * What the translation of a part must begin with, have and lack.
 *
 * @param prefix the beginning of the translation; empty for any
 * @param isWhole whether the translation ends with the prefix
 * @param required the phrases that the translation has
 * @param forbidden the phrases that the translation does not have
 */
public record PartRules(
    String prefix, boolean isWhole, List<String> required, List<String> forbidden) {
  /** No rules. */
  public static final PartRules NONE = new PartRules("", false, List.of(), List.of());

  /** Keeps unmodifiable copies. */
  public PartRules {
    required = List.copyOf(required);
    forbidden = List.copyOf(forbidden);
  }
}
