package org.nmt4j.experiment.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the keys of recipes that a search cannot vary, and the reasons. */
final class UnsearchableKeys {
  private static final Map<Pattern, String> REASONS = new LinkedHashMap<>();

  static {
    add(
        "(recipe|name|include|arms|seeds|expect|evaluation|data\\.test)(\\..*)?",
        "training does not depend on it");
    add(
        "(task|data\\.dev|training\\.early_stopping\\.metric)(\\..*)?",
        "scores under its values do not compare");
    add(
        "training\\.(epochs|max_updates|max_minutes|validate_every)",
        "the search derives the length of trials from it");
    add("data|training|training\\.early_stopping", "it holds keys that must not differ");
  }

  private UnsearchableKeys() {}

  private static void add(String keys, String reason) {
    REASONS.put(Pattern.compile(keys), reason);
  }

  /** Returns the reason why a search cannot vary a key; empty if it can. */
  static Optional<String> reason(String key) {
    return REASONS.entrySet().stream()
        .filter(each -> each.getKey().matcher(key).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
