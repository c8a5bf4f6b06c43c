package org.nmt4j.translation.lexical;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.translation.network.IdPair;

/**
 * The most frequent target ids, and the most probable target ids of each source id. Shortlists are
 * made from this table. The first line of its text holds the two lengths it was learned for, the
 * second line the frequent ids, and each further line the ids of one source id, all best first.
 */
public final class LexicalTable {
  private static final int ITERATIONS = 5;

  /** The most pairs of tokens in memory; they take about 170 MB. */
  private static final int MOST_PAIRS = 6 << 20;

  private final ShortlistSettings holds;
  private final int[] frequent;
  private final int[][] candidates;

  private LexicalTable(ShortlistSettings holds, int[] frequent, int[][] candidates) {
    this.holds = holds;
    this.frequent = frequent;
    this.candidates = candidates;
  }

  /**
   * Learns a table.
   *
   * @param corpus the sentence pairs as ids, without end marks
   * @param sources the number of source ids; they count from 0
   * @param targets the number of target ids; they count from 0
   * @param wanted the longest lists that the table must support
   * @param log receives one line about the table
   */
  public static LexicalTable learn(
      List<IdPair> corpus,
      int sources,
      int targets,
      ShortlistSettings wanted,
      Consumer<String> log) {
    long begin = System.nanoTime();
    IbmModel1 model = IbmModel1.learn(corpus, sources, ITERATIONS, MOST_PAIRS);
    LexicalTable table =
        new LexicalTable(
            wanted,
            mostFrequent(corpus, targets, wanted.frequent()),
            model.best(wanted.candidates()));
    log.accept(
        String.format(
            Locale.ROOT,
            "lexical table: %,d pairs of tokens in %d iterations, %.1f s",
            model.size(),
            ITERATIONS,
            (System.nanoTime() - begin) / 1e9));
    return table;
  }

  private static int[] mostFrequent(List<IdPair> corpus, int targets, int count) {
    long[] counts = new long[targets];
    for (IdPair pair : corpus) {
      for (int id : pair.target()) {
        counts[id]++;
      }
    }
    return IntStream.range(0, targets)
        .boxed()
        .sorted(Comparator.comparingLong(id -> -counts[id]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Returns the longest lists that the table supports. */
  public ShortlistSettings holds() {
    return holds;
  }

  /** Returns the most frequent target ids, the most frequent first. */
  int[] frequent() {
    return frequent;
  }

  /** Returns the most probable target ids of a source id, the most probable first. */
  int[] candidates(int source) {
    return candidates[source];
  }

  /** Returns the table as text, each line with its line feed. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    text.append(holds.frequent()).append(' ').append(holds.candidates()).append('\n');
    append(frequent, text);
    for (int[] each : candidates) {
      append(each, text);
    }
    return text.toString();
  }

  private static void append(int[] ids, StringBuilder text) {
    text.append(Arrays.stream(ids).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
    text.append('\n');
  }

  /**
   * Reads a table.
   *
   * @param sources the number of source ids; they count from 0
   * @param targets the number of target ids; they count from 0
   * @throws DataException if a line is missing, superfluous or malformed
   */
  public static LexicalTable read(LineReader lines, int sources, int targets) {
    int[] sizes = numbers(lines, 2, Integer.MAX_VALUE);
    if (sizes.length != 2) {
      throw error(
          lines,
          String.format(Locale.ROOT, "found %s, expected 2", Count.of(sizes.length, "number")));
    }
    int[] frequent = numbers(lines, targets, targets);
    int[][] candidates = new int[sources][];
    for (int source = 0; source < sources; source++) {
      candidates[source] = numbers(lines, targets, targets);
    }
    if (lines.hasNext()) {
      lines.next();
      throw error(lines, "found another line, expected the end");
    }
    return new LexicalTable(new ShortlistSettings(sizes[0], sizes[1]), frequent, candidates);
  }

  /** Reads a line with at most {@code most} numbers, each below {@code bound}. */
  private static int[] numbers(LineReader lines, int most, int bound) {
    if (!lines.hasNext()) {
      throw error(lines, "found the end, expected another line");
    }
    String line = lines.next();
    long spaces = line.chars().filter(each -> each == ' ').count();
    if (spaces >= most) {
      throw error(
          lines,
          String.format(Locale.ROOT, "found %d numbers, expected at most %d", spaces + 1, most));
    }
    int[] numbers = new int[line.isEmpty() ? 0 : (int) spaces + 1];
    int start = 0;
    for (int i = 0; i < numbers.length; i++) {
      int end = line.indexOf(' ', start);
      numbers[i] = number(line.substring(start, end < 0 ? line.length() : end), bound, lines);
      start = end + 1;
    }
    return numbers;
  }

  private static int number(String word, int bound, LineReader lines) {
    boolean isNumber =
        !word.isEmpty() && word.length() < 10 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isNumber || Integer.parseInt(word) >= bound) {
      throw error(
          lines, String.format(Locale.ROOT, "found '%s', expected a number below %d", word, bound));
    }
    return Integer.parseInt(word);
  }

  private static DataException error(LineReader lines, String message) {
    return DataException.at(lines.name(), lines.lineNumber(), 1, message);
  }
}
