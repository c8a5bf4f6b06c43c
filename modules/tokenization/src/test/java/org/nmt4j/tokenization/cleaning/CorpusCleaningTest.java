package org.nmt4j.tokenization.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.SentencePair;

class CorpusCleaningTest {
  private static final Set<PairRule> ALL = EnumSet.allOf(PairRule.class);

  @TempDir private Path folder;

  private final List<SentencePair> pairs = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private CorpusCleaning cleaning;
  private CleaningReport report;

  private void pair(String source, String target) {
    pairs.add(new SentencePair(source, target));
  }

  private void clean(CleaningSettings settings, String... heldOut) throws IOException {
    Path source = folder.resolve("s");
    Path target = folder.resolve("t");
    Lines.write(source, pairs.stream().map(SentencePair::source).toList());
    Lines.write(target, pairs.stream().map(SentencePair::target).toList());
    TextHashes hashes = new TextHashes();
    List.of(heldOut).forEach(line -> hashes.add(TextHash.of(line)));
    cleaning = new CorpusCleaning(source, target, settings, hashes);
    report =
        cleaning.run(
            (line, pair, fault) -> {
              assertThat(pair).isEqualTo(pairs.get((int) line - 1));
              fault.ifPresent(rule -> leftOut.add(CleaningReport.leftOut(line, rule)));
            });
  }

  /** Some pairs break two rules. The first one counts. */
  @Test
  void eachRuleLeavesPairsOut() throws IOException {
    for (int i = 0; i < 60; i++) {
      pair("ein Satz mit der Nummer " + i, "a sentence with the number " + i);
    }
    pair("\u3000", " ");
    pair("ja", "y\u0085es");
    pair("Taxi", "Taxi");
    pair("a b c d e f g h i", "a b c");
    pair("x".repeat(30), "y".repeat(9));
    pair("два слова", "two words");
    pair("drei", "三");
    pair("ein Satz mit der Nummer 7", "another translation");
    pair("ein Satz mit der Nummer 8", "a sentence with the number 8");
    pair("ein Satz mit der Nummer 8", "a phrase with the number 8");
    clean(new CleaningSettings(ALL, 3, 8), "ein Satz mit der Nummer 7", "zwei");
    assertThat(leftOut)
        .containsExactly(
            "8\theld-out",
            "61\tempty",
            "62\tcontrol",
            "63\tsame",
            "64\tlength",
            "65\tratio",
            "66\tscript",
            "67\tscript",
            "68\theld-out",
            "69\trepeated");
    assertThat(report.summary())
        .containsExactly(
            "1 of 70 pairs have an empty side (empty)",
            "1 of 70 pairs have control or replacement characters (control)",
            "1 of 70 pairs have the same text on both sides (same)",
            "1 of 70 pairs have a side with too many tokens (length)",
            "1 of 70 pairs have sides whose lengths do not fit together (ratio)",
            "2 of 70 pairs have a side in a script that is rare there (script)",
            "2 of 70 pairs have a source that is held out (held-out)",
            "1 of 70 pairs are there already (repeated)",
            "60 of 70 pairs are kept");
  }

  @Test
  void rulesThatAreOffLeaveNothingOut() throws IOException {
    pair("", "");
    pair("\u0007", "\u0007");
    pair("\u0007", "\u0007");
    clean(new CleaningSettings(Set.of(), 3, 0), "\u0007");
    assertThat(leftOut).isEmpty();
    assertThat(report.summary()).containsExactly("3 of 3 pairs are kept");
  }

  @Test
  void linesTokensCharactersAndLettersAreCounted() throws IOException {
    pair("Grüße  an \uD83D\uDE00 alle", "hello 世界");
    pair("", "");
    pair("ja ja ja ja ja ja", "да");
    pair("ja ja ja ja ja ja", "да");
    clean(new CleaningSettings(EnumSet.of(PairRule.REPEATED, PairRule.EMPTY), 3, 0));
    assertThat(report.table(cleaning.statistics()))
        .containsExactly(
            "\tsource\ttarget\tkept source\tkept target",
            "lines\t4\t4\t2\t2",
            "tokens\t16\t4\t10\t3",
            "characters\t50\t12\t33\t10",
            "tokens a line\t4.00\t1.00\t5.00\t1.50",
            "characters a line\t12.50\t3.00\t16.50\t5.00",
            "most tokens in a line\t6\t2\t6\t2",
            "most characters in a line\t17\t8\t17\t8",
            "lines of 0 tokens\t1\t1\t0\t0",
            "lines of 1 to 5 tokens\t1\t3\t1\t2",
            "lines of 6 to 10 tokens\t2\t0\t1\t0",
            "lines of 11 to 20 tokens\t0\t0\t0\t0",
            "lines of 21 to 40 tokens\t0\t0\t0\t0",
            "lines of 41 to 80 tokens\t0\t0\t0\t0",
            "lines of 81 or more tokens\t0\t0\t0\t0",
            "letters: Latin\t35\t5\t23\t5",
            "letters: Cyrillic\t0\t4\t0\t2",
            "letters: Han\t0\t2\t0\t2");
  }

  /** A report comes from its values, and reports of parts add up. */
  @Test
  void partsAddUp() throws IOException {
    pair("eins zwei", "one two");
    pair("", "");
    pair("drei", "three");
    clean(new CleaningSettings(ALL, 3, 0));
    CleaningReport whole = report;
    CorpusStatistics all = cleaning.statistics();
    CleaningReport sum = new CleaningReport();
    CorpusStatistics statistics = new CorpusStatistics();
    for (SentencePair each : List.copyOf(pairs)) {
      pairs.clear();
      pairs.add(each);
      clean(new CleaningSettings(ALL, 3, 0));
      sum.addAll(CleaningReport.of(report.values()));
      statistics.addAll(CorpusStatistics.of(cleaning.statistics().values()));
    }
    assertThat(sum.summary()).isEqualTo(whole.summary());
    assertThat(sum.table(statistics)).isEqualTo(whole.table(all));
  }

  @Test
  void filesWithoutPairsAreAnError() {
    assertThatThrownBy(() -> clean(new CleaningSettings(ALL, 3, 0)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            folder.resolve("s")
                + ":1:1: the file is empty; expected sentences and their translations");
  }
}
