package org.nmt4j.evaluation.ter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.edits.BandedEditDistance;

class TerTest {
  private static final Ter TER = new Ter(TerOptions.DEFAULTS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b c d   | a b c d   | 0",
        "a x c d   | a b c d   | 1",
        "a b c     | a b c d   | 1",
        "a b x c d | a b c d   | 1",
        // Moving a run of words is one edit for any length of the run.
        "c d a b   | a b c d   | 1",
        "d a b c   | a b c d   | 1",
        "e f g a b c d | a b c d e f g | 1",
        // A shift and a replacement.
        "c d a x   | a b c d   | 2",
        // b c goes directly behind a. Then three replacements are left.
        "a p q r b c | a b c s t u | 4",
        // c c goes behind b a. Then one replacement is left.
        "c c b a   | a a c c   | 2",
        // The c b of the reference is aligned with b b. The first c b would move onto itself, so it
        // stays, although two edits would then be enough.
        "c b b c   | a c c b   | 3",
        "x y z w   | a b c d   | 4",
        "a A B b   | a a b b   | 0"
      })
  void editsAreInsertionsDeletionsReplacementsAndShifts(
      String hypothesis, String reference, double edits) {
    assertThat(TER.statistics(hypothesis, List.of(reference))[0]).isEqualTo(edits);
  }

  @Test
  void theScoreIsEditsOverTheMeanLengthOfTheReferences() {
    assertThat(TER.statistics("a b", List.of("a b c d", "a c"))).containsExactly(1, 3);
    assertThat(TER.sentence("a b", List.of("a b c d", "a c")).score())
        .isCloseTo(100 / 3.0, within(1e-12));
    assertThat(TER.sentence("", List.of("")).score()).isZero();
    assertThat(TER.sentence("a b", List.of("")).score()).isEqualTo(100);
    assertThat(TER.sentence("a b c", List.of("d")).score()).isEqualTo(300);
  }

  @Test
  void signaturesNameEachOption() {
    assertThat(TER.name()).isEqualTo("TER");
    assertThat(TER.higherIsBetter()).isFalse();
    assertThat(TER.signature(2).toString())
        .startsWith("nrefs:2|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:nmt4j.");
    assertThat(new Ter(new TerOptions(true, true, true, true)).signature(1).toString())
        .startsWith("nrefs:1|case:mixed|tok:tercom|norm:yes|punct:no|asian:yes|version:nmt4j.");
    assertThatThrownBy(() -> TER.statistics("a", List.of()))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("no reference, expected at least one");
  }

  /** Checks that a shift moves at most 10 words by at most 50 places. */
  @Test
  void shiftsHaveAGreatestLengthAndDistance() {
    assertThat(editsOfMovedRun(10, 30)).isEqualTo(1);
    assertThat(editsOfMovedRun(11, 30)).isEqualTo(2);
    assertThat(editsOfMovedRun(2, 50)).isEqualTo(1);
    assertThat(editsOfMovedRun(2, 51)).isEqualTo(4);
  }

  /** Checks that no shift is made in the round in which the number of tried shifts reaches 1000. */
  @Test
  void tooManyPossibleShiftsEndTheSearch() {
    assertThat(TER.statistics("a ".repeat(5) + "b ".repeat(5), List.of("b b b b b a a a a a"))[0])
        .isEqualTo(1);
    // This text has exactly 1000 shifts to try. Its first 5 and its last 5 words are replaced.
    String swapped = "b ".repeat(11) + "a ".repeat(5);
    assertThat(TER.statistics("a ".repeat(5) + "b ".repeat(11), List.of(swapped))[0]).isEqualTo(10);
    // Each a of the text fits each a of the reference, which makes 900 pairs of places. Each pair
    // has at least two targets. All 60 words are replaced.
    String reference = "b ".repeat(30) + "a ".repeat(30);
    assertThat(TER.statistics("a ".repeat(30) + "b ".repeat(30), List.of(reference))[0])
        .isEqualTo(60);
  }

  /** Counts the edits of a text whose first words were moved behind the next words. */
  private static double editsOfMovedRun(int length, int distance) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < length + distance; i++) {
      words.add("w" + i);
    }
    String reference = String.join(" ", words);
    Collections.rotate(words, -length);
    return TER.statistics(String.join(" ", words), List.of(reference))[0];
  }

  @Test
  void marksAreCutOffOrLeftOutOnRequest() {
    assertThat(words("Don't say 'No', &amp; 3.5 (ok).", false, true, false, false))
        .containsExactly("don't", "say", "'no'", ",", "&", "3.5", "(", "ok", ")", ".");
    assertThat(words("He's 12-3, ok.", false, true, false, false))
        .containsExactly("he", "'s", "12", "-", "3", ",", "ok", ".");
    assertThat(words("A (b), c!", true, false, true, false)).containsExactly("A", "b", "c");
    assertThat(words("日本。ab", false, true, false, true)).containsExactly("日", "本", "。", "ab");
    assertThat(words("日。", false, false, true, true)).containsExactly("日");
    assertThat(words("日本。", false, true, false, false)).containsExactly("日本。");
  }

  @Test
  void referencesAreNormalizedTwice() {
    TercomTokenizer tokenizer = new TercomTokenizer(new TerOptions(false, true, false, false));
    assertThat(tokenizer.tokenize("Tom's, yes")).containsExactly("tom's", ",", "yes");
    assertThat(tokenizer.tokenizeReference("Tom's, yes")).containsExactly("tom", "'s", ",", "yes");
    assertThat(tokenizer.tokenize("tom's\tdog")).containsExactly("tom's", "dog");
    assertThat(tokenizer.tokenizeReference("tom's\tdog")).containsExactly("tom", "'s", "dog");

    Ter ter = new Ter(new TerOptions(false, true, false, false));
    assertThat(ter.statistics("Tom's, yes", List.of("Tom's, yes"))).containsExactly(2, 4);
    assertThat(TER.statistics("Tom's, yes", List.of("Tom's, yes"))).containsExactly(0, 2);
  }

  private static List<String> words(
      String text, boolean cased, boolean cut, boolean bare, boolean asian) {
    return new TercomTokenizer(new TerOptions(cased, cut, bare, asian)).tokenize(text);
  }

  /** Compares the distance that starts from kept rows with a distance from the beginning. */
  @Test
  void editDistanceGoesOnFromWhatIsKept() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      int[] hypothesis = words(random, random.nextInt(60));
      int[] reference = words(random, 1 + random.nextInt(90));
      BandedEditDistance kept = new BandedEditDistance(hypothesis.length, reference);
      int cost = kept.cost(hypothesis);
      assertThat(kept.costFrom(0, hypothesis)).isEqualTo(cost);
      int same = random.nextInt(hypothesis.length + 1);
      int[] changed = hypothesis.clone();
      for (int i = same; i < changed.length; i++) {
        changed[i] = random.nextInt(9);
      }
      BandedEditDistance fresh = new BandedEditDistance(hypothesis.length, reference);
      assertThat(kept.costFrom(same, changed)).isEqualTo(fresh.cost(changed));
      assertThat(cost(kept.path())).isEqualTo(cost);
      if (Math.abs(hypothesis.length - reference.length) + cost < 20) {
        assertThat(cost).isEqualTo(everywhere(hypothesis, reference));
      }
    }
  }

  private static int[] words(Random random, int count) {
    return random.ints(count, 0, 9).toArray();
  }

  private static int cost(byte[] path) {
    int cost = 0;
    for (byte edit : path) {
      cost += edit == BandedEditDistance.MATCH ? 0 : 1;
    }
    return cost;
  }

  private static int everywhere(int[] hypothesis, int[] reference) {
    int[] before = new int[reference.length + 1];
    Arrays.setAll(before, j -> j);
    for (int word : hypothesis) {
      int[] row = new int[before.length];
      row[0] = before[0] + 1;
      for (int j = 1; j < row.length; j++) {
        int replaced = before[j - 1] + (word == reference[j - 1] ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[reference.length];
  }

  /** Checks that edits never exceed the edit distance or fall below the difference in length. */
  @Test
  void shiftsOnlyGain() {
    Random random = new Random(2);
    for (int round = 0; round < 300; round++) {
      int[] hypothesis = words(random, random.nextInt(20));
      int[] reference = words(random, 1 + random.nextInt(20));
      int edits = new ShiftEdits(hypothesis, reference).count();
      assertThat(edits)
          .isLessThanOrEqualTo(everywhere(hypothesis, reference))
          .isGreaterThanOrEqualTo(Math.abs(hypothesis.length - reference.length));
    }
  }

  @Test
  void aHugeSegmentTakesNoSquareOfMemory() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      words.add("w" + i % 20_011);
    }
    String reference = String.join(" ", words);
    words.remove(15_000);
    assertThat(TER.statistics(String.join(" ", words), List.of(reference))[0]).isEqualTo(1);
  }
}
