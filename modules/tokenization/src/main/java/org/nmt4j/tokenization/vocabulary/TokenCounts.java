package org.nmt4j.tokenization.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/** Counts how often each token occurs. */
public final class TokenCounts {
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /**
   * Counts a token.
   *
   * @param token the token
   */
  public void add(String token) {
    add(token, 1);
  }

  /**
   * Counts a token several times.
   *
   * @param token the token
   * @param times the number of occurrences
   */
  public void add(String token, long times) {
    counts.merge(token, times, Long::sum);
  }

  /**
   * Counts tokens.
   *
   * @param tokens the tokens
   */
  public void addAll(Iterable<String> tokens) {
    tokens.forEach(this::add);
  }

  /**
   * Adds the counts of another object.
   *
   * @param other the other counts
   */
  public void addAll(TokenCounts other) {
    other.counts.forEach(this::add);
  }

  /**
   * Counts the tokens of a line.
   *
   * @param line tokens with spaces between them
   */
  public void addLine(String line) {
    addAll(SpacedTokens.split(line));
  }

  /**
   * Counts the tokens of lines.
   *
   * @param lines lines of tokens with spaces between them
   */
  public void addLines(Iterator<String> lines) {
    lines.forEachRemaining(this::addLine);
  }

  /**
   * Returns the counts.
   *
   * @return a map of tokens to counts, in the order in which tokens were first seen; it cannot be
   *     changed
   */
  public Map<String, Long> asMap() {
    return Collections.unmodifiableMap(counts);
  }

  /**
   * Returns the tokens that occur often enough.
   *
   * @param threshold the smallest number of occurrences
   * @return the tokens
   */
  public Set<String> atLeast(long threshold) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= threshold)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns the counts in the format of {@code get-vocab} of subword-nmt.
   *
   * @return lines of token, space and count, the most frequent token first; equally frequent tokens
   *     are in the order in which they were first seen
   */
  public List<String> toLines() {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .toList();
  }

  /**
   * Reads counts in the format of {@link #toLines}. As in subword-nmt, blank lines and spaces at
   * the ends of lines are ignored; so are CRs there.
   *
   * @param file the file
   * @return the counts
   * @throws DataException if a line is not a token, a space and a count
   */
  public static TokenCounts read(Path file) {
    TokenCounts read = new TokenCounts();
    try (LineReader reader = Lines.open(file)) {
      while (reader.hasNext()) {
        String line = reader.next().replaceFirst("[ \r]+$", "");
        if (line.isEmpty()) {
          continue;
        }
        int space = line.lastIndexOf(' ');
        if (space < 1 || !line.substring(space + 1).matches("[0-9]{1,18}")) {
          throw DataException.at(
              reader.name(),
              reader.lineNumber(),
              space + 2L,
              "'" + line + "'; expected a token, a space and a count");
        }
        read.add(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
      }
    }
    return read;
  }

  /**
   * Returns the tokens in the order of a vocabulary: the most frequent first, equally frequent ones
   * by code points.
   */
  List<String> byFrequency(long minFrequency) {
    List<Map.Entry<String, Long>> entries = new ArrayList<>(counts.entrySet());
    entries.removeIf(entry -> entry.getValue() < minFrequency);
    entries.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey(CodePointOrder.ASCENDING)));
    return entries.stream().map(Map.Entry::getKey).toList();
  }
}
