package org.nmt4j.tokenization.cleaning;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.SentencePair;

/** Counts the pairs that a cleaning keeps, and those that each rule leaves out. */
public final class CleaningReport {
  private static final int RULES = PairRule.values().length;

  private final long[] leftOut;
  private final CorpusStatistics kept;

  /** Creates a report of no pair. */
  public CleaningReport() {
    this(new long[RULES], new CorpusStatistics());
  }

  private CleaningReport(long[] leftOut, CorpusStatistics kept) {
    this.leftOut = leftOut;
    this.kept = kept;
  }

  /** Returns the report that {@link #values} describes. */
  public static CleaningReport of(long[] values) {
    return new CleaningReport(
        Arrays.copyOf(values, RULES),
        CorpusStatistics.of(Arrays.copyOfRange(values, RULES, values.length)));
  }

  /** Returns numbers that describe the report. */
  public long[] values() {
    long[] pairs = kept.values();
    long[] values = Arrays.copyOf(leftOut, RULES + pairs.length);
    System.arraycopy(pairs, 0, values, RULES, pairs.length);
    return values;
  }

  /**
   * Counts a pair.
   *
   * @param fault the rule that leaves it out; empty if it is kept
   */
  public void add(SentencePair pair, Optional<PairRule> fault) {
    if (fault.isPresent()) {
      leftOut[fault.get().ordinal()]++;
    } else {
      kept.add(pair);
    }
  }

  /** Counts the pairs of another report. */
  public void addAll(CleaningReport other) {
    for (int i = 0; i < RULES; i++) {
      leftOut[i] += other.leftOut[i];
    }
    kept.addAll(other.kept);
  }

  /**
   * Returns the line of a file of pairs that are left out.
   *
   * @param line the number of the pair's lines, counted from 1
   */
  public static String leftOut(long line, PairRule rule) {
    return line + "\t" + rule;
  }

  /** Returns lines for the user: a line for each rule that left out pairs, and one for the rest. */
  public List<String> summary() {
    long all = kept.pairs() + Arrays.stream(leftOut).sum();
    List<String> lines = new ArrayList<>();
    for (PairRule rule : PairRule.values()) {
      if (leftOut[rule.ordinal()] > 0) {
        lines.add(share(leftOut[rule.ordinal()], all, rule.words()) + " (" + rule + ")");
      }
    }
    lines.add(share(kept.pairs(), all, "are kept"));
    return lines;
  }

  private static String share(long count, long all, String words) {
    return String.format(Locale.ROOT, "%,d of %s %s", count, Count.of(all, "pair"), words);
  }

  /**
   * Returns the statistics of a corpus before and after the cleaning.
   *
   * @param all the statistics of all pairs
   * @return lines of columns with tabs between them; the first line names the columns
   */
  public List<String> table(CorpusStatistics all) {
    List<SideStatistics> sides = List.of(all.source(), all.target(), kept.source(), kept.target());
    List<String> lines = new ArrayList<>(List.of("\tsource\ttarget\tkept source\tkept target"));
    add(lines, "lines", sides, side -> side.lines());
    add(lines, "tokens", sides, side -> side.tokens());
    add(lines, "characters", sides, side -> side.characters());
    add(lines, "tokens a line", sides, side -> mean(side.tokens(), side.lines()));
    add(lines, "characters a line", sides, side -> mean(side.characters(), side.lines()));
    add(lines, "most tokens in a line", sides, side -> side.mostTokens());
    add(lines, "most characters in a line", sides, side -> side.mostCharacters());
    for (int i = 0; i < SideStatistics.CLASSES.length; i++) {
      int lengthClass = i;
      add(lines, lengths(i), sides, side -> side.linesOfClass(lengthClass));
    }
    for (UnicodeScript script : UnicodeScript.values()) {
      if (all.source().letters(script) + all.target().letters(script) > 0) {
        add(lines, "letters: " + name(script), sides, side -> side.letters(script));
      }
    }
    return lines;
  }

  private static void add(
      List<String> lines,
      String name,
      List<SideStatistics> sides,
      Function<SideStatistics, Object> value) {
    StringBuilder line = new StringBuilder(name);
    sides.forEach(side -> line.append('\t').append(value.apply(side)));
    lines.add(line.toString());
  }

  private static String mean(long sum, long lines) {
    return lines == 0 ? "0.00" : String.format(Locale.ROOT, "%.2f", (double) sum / lines);
  }

  private static String lengths(int lengthClass) {
    int least = lengthClass == 0 ? 0 : SideStatistics.CLASSES[lengthClass - 1] + 1;
    int most = SideStatistics.CLASSES[lengthClass];
    if (least == most) {
      return "lines of " + least + " tokens";
    }
    return most == Integer.MAX_VALUE
        ? "lines of " + least + " or more tokens"
        : "lines of " + least + " to " + most + " tokens";
  }

  private static String name(UnicodeScript script) {
    String name = script.name().replace('_', ' ');
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
