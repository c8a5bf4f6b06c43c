package org.nmt4j.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares the files that training reads with those that the run began with. The hashes of the
 * files are facts of the {@link Provenance}.
 *
 * @param before the provenance of the run's checkpoint
 * @param now the provenance of the recipe and its data now
 */
record DataChange(Map<String, String> before, Map<String, String> now) {
  private static final String HASH = "sha256 of ";

  /**
   * A file that differs.
   *
   * @param key the key of the recipe
   * @param file the name of the file
   */
  record Difference(String key, String file) {
    /** Returns whether validation scores from before the change can be compared with later ones. */
    boolean leavesScores() {
      return !key.matches("(data\\.dev|decoding|evaluation)\\b.*");
    }

    @Override
    public String toString() {
      return key + ", " + file;
    }
  }

  /** Returns the name of the fact that holds the hash of a file. */
  static String fact(String key, Path file) {
    return HASH + key + " " + file.getFileName();
  }

  /** Returns whether the run was begun by a version that stored the hashes of all files. */
  boolean isKnown() {
    return before.keySet().stream().anyMatch(fact -> fact.startsWith(HASH + "data.train."));
  }

  /**
   * Returns the files whose contents have changed. A key that only one of the recipes has counts as
   * a change of the recipe, not of the data.
   *
   * @param finished whether training is finished, so that files of search and evaluation no longer
   *     count
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
        .filter(each -> !finished || !each.key.matches("(decoding|evaluation)\\..*"))
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
