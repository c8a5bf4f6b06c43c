package org.nmt4j.recipe.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Suggests the valid name that is nearest to a mistyped one. */
public final class NearestName {

  private static final int LONGEST = 64;

  private NearestName() {}

  /**
   * Returns the name with the least edit distance, the first one on a tie. Case is ignored; '-',
   * '_' and ' ' count as equal. Returns empty if the distance exceeds a third of the length or one
   * edit, whichever is more.
   */
  public static Optional<String> of(String found, Collection<String> names) {
    if (found.isEmpty() || found.length() > LONGEST) {
      return Optional.empty();
    }
    String normal = normal(found);
    int limit = Math.min(Math.max(1, normal.length() / 3), normal.length() - 1);
    String nearest = null;
    for (String name : names) {
      int distance = distance(normal, normal(name));
      if (distance <= limit) {
        nearest = name;
        limit = distance - 1;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Returns the end of a problem's message: {@code , nearest is 'x'}, or an empty string. */
  public static String suffix(String found, Collection<String> names) {
    return of(found, names).map(name -> ", nearest is " + Quoting.shown(name)).orElse("");
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  /**
   * Returns the optimal string alignment distance: the least number of insertions, deletions,
   * replacements and swaps of adjacent characters.
   */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
