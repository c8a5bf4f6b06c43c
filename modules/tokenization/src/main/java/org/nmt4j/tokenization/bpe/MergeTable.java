package org.nmt4j.tokenization.bpe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Merges the characters of a word, the earliest learned merge first, and finds the merge that made
 * a symbol.
 */
final class MergeTable {
  private static final int NO_MERGE = Integer.MAX_VALUE;

  private final BpeCodes.Version version;
  private final Map<Merge, Integer> ranks = new HashMap<>();
  private final Map<String, Merge> origins = new HashMap<>();

  MergeTable(BpeCodes codes) {
    version = codes.version();
    List<Merge> merges = codes.merges();
    // If a merge was learned twice, its first rank counts.
    for (int i = 0; i < merges.size(); i++) {
      ranks.putIfAbsent(merges.get(i), i);
    }
    // If two merges make the same symbol, the one with the lower last rank is its origin, as in
    // subword-nmt.
    Map<Merge, Integer> lastRanks = new HashMap<>();
    for (int i = 0; i < merges.size(); i++) {
      lastRanks.put(merges.get(i), i);
    }
    for (int i = merges.size() - 1; i >= 0; i--) {
      if (lastRanks.get(merges.get(i)) == i) {
        origins.put(merges.get(i).merged(), merges.get(i));
      }
    }
  }

  /**
   * Returns the merge that makes a symbol.
   *
   * @param symbol the symbol, without the sign of the end of a word
   * @param last whether the symbol ends a word
   * @return the merge, or null if no merge makes the symbol
   */
  Merge origin(String symbol, boolean last) {
    Merge origin = origins.get(last ? symbol + WordEnd.SIGN : symbol);
    // The sign of version 0.1 cannot be cut further, so the symbol before it is cut.
    return last && origin != null && origin.right().equals(WordEnd.SIGN)
        ? origins.get(symbol)
        : origin;
  }

  /**
   * Cuts a word into symbols, without the sign of the end of the word.
   *
   * @param word the word
   * @param leavesOut decides for each possible merge whether it is left out
   * @return the symbols
   */
  List<String> symbols(String word, BooleanSupplier leavesOut) {
    List<String> symbols = version.symbols(word);
    while (symbols.size() > 1) {
      List<Integer> places = placesOfFirstMerge(symbols, leavesOut);
      if (places.isEmpty()) {
        break;
      }
      symbols = merge(symbols, places);
    }
    WordEnd.stripLast(symbols);
    return symbols;
  }

  private List<Integer> placesOfFirstMerge(List<String> symbols, BooleanSupplier leavesOut) {
    List<Integer> places = new ArrayList<>();
    int first = NO_MERGE;
    for (int i = 0; i + 1 < symbols.size(); i++) {
      Integer rank = ranks.get(new Merge(symbols.get(i), symbols.get(i + 1)));
      if (rank == null || rank > first || leavesOut.getAsBoolean()) {
        continue;
      }
      if (rank < first) {
        first = rank;
        places.clear();
      }
      places.add(i);
    }
    return places;
  }

  private static List<String> merge(List<String> symbols, List<Integer> places) {
    List<String> merged = new ArrayList<>(symbols.size());
    int next = 0;
    for (int place : places) {
      // In x x x, only the first two become xx.
      if (place >= next) {
        merged.addAll(symbols.subList(next, place));
        merged.add(symbols.get(place) + symbols.get(place + 1));
        next = place + 2;
      }
    }
    merged.addAll(symbols.subList(next, symbols.size()));
    return merged;
  }
}
