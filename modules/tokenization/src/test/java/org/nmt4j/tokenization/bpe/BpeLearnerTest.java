package org.nmt4j.tokenization.bpe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.tokenization.vocabulary.CodePointOrder;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

class BpeLearnerTest {

  @Test
  void learnsTheExampleOfThePaper() {
    TokenCounts words = counts("low 5", "lower 2", "newest 6", "widest 3");

    assertThat(BpeLearner.learn(words, 10).toLines())
        .containsExactly(
            "#version: 0.2",
            "s t</w>", // 9; of e s, s t and t</w> the last by code points
            "e st</w>",
            "l o",
            "w est</w>",
            "n e",
            "ne west</w>",
            "lo w</w>",
            "w i",
            "wi d",
            "wid est</w>");
  }

  @Test
  void stopsWhereNoPairIsFrequentEnough() {
    assertThat(BpeLearner.learn(counts("ab 1", "cd 2"), 10).merges())
        .containsExactly(new Merge("c", "d</w>"));
    assertThat(BpeLearner.learn(counts("ab 1", "cd 2"), 10, 1).merges()).hasSize(2);
    assertThat(BpeLearner.learn(counts("a 5", "b 3"), 10).merges()).isEmpty();
    assertThat(BpeLearner.learn(new TokenCounts(), 10).merges()).isEmpty();
  }

  @Test
  void comparesTiesByCodePoint() {
    // In the order of UTF-16 units, the emoji comes before U+FF21.
    assertThat(BpeLearner.learn(counts("\uFF21x 2", "😀x 2"), 1).merges())
        .containsExactly(new Merge("😀", "x</w>"));
  }

  /**
   * Codes with such words could not be read, because a CR at the end of a line belongs to the end
   * of the line.
   */
  @Test
  void learnsNothingFromWordsWithCarriageReturns() {
    TokenCounts counts = new TokenCounts();
    counts.addLine("a\rb a\rb ab ab");
    BpeCodes codes = BpeLearner.learn(counts, 3);
    assertThat(codes.merges()).containsExactly(new Merge("a", "b</w>"));
    assertThat(CodesReader.parse(codes.toText())).isEqualTo(codes);
    assertThat(BpeLearner.learn(counts("\rcd 9"), 3).merges()).isEmpty();
  }

  @Test
  void countsRunsOfOneSymbolAlike() {
    assertThat(BpeLearner.learn(counts("aaaaaaaa 3"), 10).toLines())
        .containsExactly("#version: 0.2", "a a", "aa aa", "aaaa aa", "aaaaaa a", "aaaaaaa a</w>");
  }

  /**
   * Counting all pairs again before each merge gives the same merges, if no symbol arises in two
   * ways.
   */
  @Test
  void agreesWithCountingAfresh() {
    SplittableRandom random = new SplittableRandom(3);
    TokenCounts words = new TokenCounts();
    for (int i = 0; i < 300; i++) {
      StringBuilder word = new StringBuilder();
      int length = 1 + random.nextInt(6);
      for (int j = 0; j < length; j++) {
        // The square makes some letters more frequent. Each position has its own letters.
        double uniform = random.nextDouble();
        word.appendCodePoint(0x4E00 + 100 * j + (int) (uniform * uniform * 12));
      }
      words.add(word.toString(), 1 + random.nextInt(30));
    }

    assertThat(BpeLearner.learn(words, 60).merges()).isEqualTo(learnAfresh(words, 60));
  }

  /**
   * The next tests have words in which b and the characters of the sign {@code </w>} merge to the
   * symbol b{@code </w>}, which also ends the word "ab". So the pair a b{@code </w>} occurs again,
   * 600 times, after four other merges. If it was archived before, it counts from 0 then, as in
   * subword-nmt, and the pair q r{@code </w>} comes before it.
   */
  @ParameterizedTest
  @CsvSource({"69, q r</w>, a b</w>", "70, a b</w>, q r</w>"})
  void aPairBelowATenthOfTheFirstCountIsArchived(long count, String fifth, String sixth) {
    TokenCounts words =
        counts("ab</w>y 300", "ab</w>z 300", "cb</w>y 50", "x</w>y 50", "qr 620", "ab " + count);

    assertThat(BpeLearner.learn(words, 6).toLines())
        .containsExactly("#version: 0.2", "w >", "< /", "</ w>", "b </w>", fifth, sixth);
  }

  @ParameterizedTest
  @CsvSource({"0, a b</w>, q r</w>", "96, a b</w>, q r</w>", "97, q r</w>, a b</w>"})
  void aPairThatBecomesRareIsArchivedAtTheHundredthMerge(int others, String next, String last) {
    // The fourth merge, of z a, lowers the count of a b</w> from 150 to 50. Then come the other
    // pairs, with a count of 660. The merge of b</w> raises the count to 650.
    TokenCounts words =
        counts(
            "ab</w>y 300",
            "ab</w>z 300",
            "cb</w>y 50",
            "x</w>y 50",
            "qr 620",
            "ab 50",
            "zab 100",
            "zad 580");
    for (int i = 0; i < others; i++) {
      words.add(Character.toString(0x4E00 + 2 * i) + Character.toString(0x4E01 + 2 * i), 660);
    }
    List<String> lines = BpeLearner.learn(words, others + 7).toLines();

    assertThat(lines.subList(0, 5)).containsExactly("#version: 0.2", "w >", "< /", "</ w>", "z a");
    assertThat(lines.subList(others + 5, others + 8)).containsExactly("b </w>", next, last);
  }

  @ParameterizedTest
  @CsvSource({"139, q r</w>, a b</w>", "140, a b</w>, q r</w>"})
  void theArchiveIsRestoredWithALowerThreshold(long count, String seventh, String eighth) {
    // The second pair reaches a tenth of the first count, but no third does. The threshold is then
    // 700000 * 2 / 10002 = 139.97.
    TokenCounts words =
        counts(
            "jk 10000000",
            "lm 1000000",
            "ab</w>y 300000",
            "ab</w>z 300000",
            "cb</w>y 50000",
            "x</w>y 50000",
            "qr 600020",
            "ab " + count);

    assertThat(BpeLearner.learn(words, 8).toLines())
        .containsExactly(
            "#version: 0.2",
            "j k</w>",
            "l m</w>",
            "w >",
            "< /",
            "</ w>",
            "b </w>",
            seventh,
            eighth);
  }

  @Test
  void archivedPairsLoseWhatMergesTake() {
    // The first count is 1000, so x l with 80 is archived. The merge of l m</w> takes 20 of these.
    // Restored, x l has 60. After six merges no pair is left, and none that was merged is restored.
    TokenCounts words = counts("jk 1000", "lm 150", "xlm 20", "xly 60", "uv 70");

    assertThat(BpeLearner.learn(words, 10).toLines())
        .containsExactly(
            "#version: 0.2", "j k</w>", "l m</w>", "u v</w>", "x l", "xl y</w>", "x lm</w>");
  }

  @Test
  void aWordThatHasLostAPairKeepsItsCounts() {
    // The merge of e b takes b from the sign in the first word. When the other words merge b and
    // the sign, d b</w> at the end of the first word must still count 400.
    TokenCounts words =
        counts("eb</w>db 400", "ab</w>y 300", "ab</w>z 300", "x</w>y 50", "ebf 620", "qr 500");

    assertThat(BpeLearner.learn(words, 8).toLines())
        .containsExactly(
            "#version: 0.2",
            "w >",
            "< /",
            "</ w>",
            "e b",
            "eb f</w>",
            "b </w>",
            "a b</w>",
            "q r</w>");
  }

  @Test
  void aWordMayEndInTheLeftSymbolOfAMerge() {
    TokenCounts words = counts("b</w>1b 10", "b</w>1y 15", "x</w>y 5");

    assertThat(BpeLearner.learn(words, 6).toLines())
        .containsExactly(
            "#version: 0.2", "w >", "< /", "</ w>", "b </w>", "b</w> 1", "b</w>1 y</w>");
  }

  private static List<Merge> learnAfresh(TokenCounts words, int limit) {
    Map<List<String>, Long> cut = new HashMap<>();
    words.asMap().forEach((word, count) -> cut.put(WordEnd.symbols(word), count));
    List<Merge> merges = new ArrayList<>();
    while (merges.size() < limit) {
      Map<Merge, Long> pairs = new HashMap<>();
      cut.forEach(
          (symbols, count) -> {
            for (int i = 0; i + 1 < symbols.size(); i++) {
              pairs.merge(new Merge(symbols.get(i), symbols.get(i + 1)), count, Long::sum);
            }
          });
      Merge best = null;
      for (Merge pair : pairs.keySet()) {
        if (best == null || isBefore(best, pair, pairs)) {
          best = pair;
        }
      }
      if (best == null || pairs.get(best) < 2) {
        break;
      }
      merges.add(best);
      for (List<String> symbols : List.copyOf(cut.keySet())) {
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
          boolean found =
              i + 1 < symbols.size() && best.equals(new Merge(symbols.get(i), symbols.get(i + 1)));
          merged.add(found ? best.merged() : symbols.get(i));
          i += found ? 1 : 0;
        }
        cut.put(merged, cut.remove(symbols));
      }
    }
    return merges;
  }

  private static boolean isBefore(Merge best, Merge other, Map<Merge, Long> pairs) {
    int byCount = Long.compare(pairs.get(best), pairs.get(other));
    int byLeft = CodePointOrder.ASCENDING.compare(best.left(), other.left());
    int byRight = CodePointOrder.ASCENDING.compare(best.right(), other.right());
    return byCount != 0 ? byCount < 0 : byLeft != 0 ? byLeft < 0 : byRight < 0;
  }

  private static TokenCounts counts(String... lines) {
    TokenCounts counts = new TokenCounts();
    for (String line : lines) {
      int space = line.indexOf(' ');
      counts.add(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
    }
    return counts;
  }
}
