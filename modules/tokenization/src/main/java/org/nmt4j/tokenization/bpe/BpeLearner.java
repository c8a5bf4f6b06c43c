package org.nmt4j.tokenization.bpe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

/**
 * Learns byte pair encoding (Sennrich, Haddow and Birch 2016, "Neural Machine Translation of Rare
 * Words with Subword Units", algorithm 1). Each step makes one symbol of the most frequent pair of
 * neighbouring symbols. Among equally frequent pairs, it takes the last one in the order of code
 * points. The result equals that of {@code learn-bpe} of subword-nmt, byte for byte.
 */
public final class BpeLearner {
  /** The smallest count at which a pair is merged, as in subword-nmt. */
  public static final int DEFAULT_MIN_FREQUENCY = 2;

  private static final int MERGES_BETWEEN_ARCHIVINGS = 100;

  private final SymbolTable symbols = new SymbolTable();
  private final PairStatistics statistics = new PairStatistics(symbols);
  private final List<int[]> words = new ArrayList<>();
  private final List<Long> wordCounts = new ArrayList<>();

  private BpeLearner(TokenCounts counts) {
    counts.asMap().forEach(this::addWord);
  }

  /**
   * Learns merges of pairs that occur at least {@link #DEFAULT_MIN_FREQUENCY} times.
   *
   * @param words the counts of the words
   * @param merges the number of merges to learn
   * @return the merges; fewer if no pair is frequent enough
   */
  public static BpeCodes learn(TokenCounts words, int merges) {
    return learn(words, merges, DEFAULT_MIN_FREQUENCY);
  }

  /**
   * Learns merges.
   *
   * @param words the counts of the words
   * @param merges the number of merges to learn
   * @param minFrequency the smallest count at which a pair is merged, at least 1
   * @return the merges; fewer if no pair is frequent enough
   */
  public static BpeCodes learn(TokenCounts words, int merges, int minFrequency) {
    if (minFrequency < 1) {
      throw new IllegalArgumentException("minFrequency is " + minFrequency + ", not 1 or more");
    }
    return new BpeLearner(words).learn(merges, minFrequency);
  }

  private BpeCodes learn(int limit, int minFrequency) {
    List<Merge> merges = new ArrayList<>();
    Pair best = statistics.first();
    double threshold = best == null ? 0 : best.count / 10.0;
    for (int i = 0; i < limit; i++) {
      best = statistics.first();
      if (i > 0 && (best == null || best.count < threshold)) {
        // An archived pair may now be the most frequent one.
        statistics.archiveBelow(threshold);
        statistics.restoreArchive();
        best = statistics.first();
        threshold = best == null ? 0 : best.count * (double) i / (i + 10_000.0);
        statistics.archiveBelow(threshold);
      }
      if (best == null || best.count < minFrequency) {
        break;
      }
      merges.add(best.toMerge());
      merge(best);
      if (i % MERGES_BETWEEN_ARCHIVINGS == 0) {
        statistics.archiveBelow(threshold);
      }
    }
    return new BpeCodes(merges);
  }

  private void addWord(String text, long count) {
    if (text.indexOf(BpeCodes.CARRIAGE_RETURN) >= 0) {
      return;
    }
    int[] word = WordEnd.symbols(text).stream().mapToInt(symbols::number).toArray();
    int number = words.size();
    words.add(word);
    wordCounts.add(count);
    for (int i = 0; i + 1 < word.length; i++) {
      statistics.change(word[i], word[i + 1], number, count, 1);
    }
  }

  private void merge(Pair pair) {
    int merged = symbols.number(pair.toMerge().merged());
    Map<Integer, Integer> occurrences = pair.startMerge();
    occurrences.forEach(
        (number, times) -> {
          if (times > 0) {
            int[] before = words.get(number);
            int[] after = replace(before, pair, merged);
            words.set(number, after);
            long count = wordCounts.get(number);
            removePairsAround(pair, before, number, count);
            addPairsAround(merged, after, number, count);
          }
        });
    pair.count = 0;
  }

  private static int[] replace(int[] word, Pair pair, int merged) {
    int[] replaced = new int[word.length];
    int length = 0;
    int i = 0;
    while (i < word.length) {
      boolean found = isAt(pair, word, i);
      replaced[length++] = found ? merged : word[i];
      i += found ? 2 : 1;
    }
    return Arrays.copyOf(replaced, length);
  }

  private static boolean isAt(Pair pair, int[] word, int i) {
    return i + 1 < word.length && word[i] == pair.left && word[i + 1] == pair.right;
  }

  /** Subtracts the pairs A B and C D of a word A B C D in which B C was merged. */
  private void removePairsAround(Pair pair, int[] before, int number, long count) {
    int i = 0;
    while (i + 1 < before.length) {
      if (!isAt(pair, before, i)) {
        i++;
        continue;
      }
      if (i > 0) {
        statistics.change(before[i - 1], before[i], number, count, -1);
      }
      // In B C B C, the second B C subtracts the pair C B.
      if (i + 2 < before.length && !isAt(pair, before, i + 2)) {
        statistics.change(before[i + 1], before[i + 2], number, count, -1);
      }
      i += 2;
    }
  }

  /** Adds the pairs A BC and BC D of a word A BC D in which BC is new. */
  private void addPairsAround(int merged, int[] after, int number, long count) {
    for (int i = 0; i < after.length; i++) {
      if (after[i] != merged) {
        continue;
      }
      if (i > 0) {
        statistics.change(after[i - 1], merged, number, count, 1);
      }
      // In BC BC, the second BC adds the pair.
      if (i + 1 < after.length && after[i + 1] != merged) {
        statistics.change(merged, after[i + 1], number, count, 1);
      }
    }
  }
}
