package org.nmt4j.tokenization.bpe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
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
