package org.nmt4j.cli.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files that training reads, held by their hashes against those that a run was begun with. The
 * hashes are facts of the {@link Provenance}.
 *
 * @param before provenance of the run's checkpoint
 * @param now provenance of what is wanted now
 */
record DataChange(Map<String, String> before, Map<String, String> now) {
  private static final String HASH = "sha256 of ";

  /**
   * A file that differs.
   *
   * @param key what the recipe calls it
   * @param file its name
   */
  record Difference(String key, String file) {
    /** Whether scores of validations from before and from now mean the same. */
    boolean leavesScores() {
      return !key.matches("(data\\.dev|decoding)\\b.*");
    }

    @Override
    public String toString() {
      return key + ", " + file;
    }
  }

  /** The name of the fact that holds the hash of a file. */
  static String fact(String key, Path file) {
    return HASH + key + " " + file.getFileName();
  }

  /** Whether the run was begun by a version that kept the hashes of all files. */
  boolean isKnown() {
    return before.keySet().stream().anyMatch(fact -> fact.startsWith(HASH + "data.train."));
  }

  /**
   * The files whose contents are others now. A key that only one of the recipes has is a change of
   * the recipe.
   *
   * @param finished whether training is over, so that the search no longer matters
   */
  List<Difference> find(boolean finished) {
    Map<String, String> old = new LinkedHashMap<>();
    before.forEach(
        (fact, hash) -> {
          if (fact.startsWith(HASH)) {
            old.put(key(fact), hash);
          }
        });
    return now.entrySet().stream()
        .filter(each -> each.getKey().startsWith(HASH))
        .filter(each -> old.containsKey(key(each.getKey())))
        .filter(each -> !Objects.equals(old.get(key(each.getKey())), each.getValue()))
        .map(each -> new Difference(key(each.getKey()), file(each.getKey())))
        .filter(each -> !finished || !each.key.startsWith("decoding."))
        .toList();
  }

  private static String key(String fact) {
    String rest = fact.substring(HASH.length());
    return rest.substring(0, Math.max(0, rest.indexOf(' ')));
  }

  private static String file(String fact) {
    return fact.substring(HASH.length() + key(fact).length() + 1);
  }
}
