package org.nmt4j.evaluation.ter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.evaluation.text.Whitespace;

class WordMatchesTest {

  private static String marks(List<String> hypothesis, List<String> reference) {
    StringBuilder marks = new StringBuilder();
    for (boolean each : WordMatches.of(hypothesis, reference)) {
      marks.append(each ? '+' : '-');
    }
    return marks.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b c d       | a b c d       | ++++",
        "a x c d       | a b c d       | +-++",
        "a b x c d     | a b c d       | ++-++",
        "a b           | a b c d       | ++",
        "a a b         | a b           | -++",
        "A b           | a b           | -+",
        // The words of shifted runs match.
        "c d a b       | a b c d       | ++++",
        "e f g a b c d | a b c d e f g | +++++++",
        "c d a x       | a b c d       | +++-",
        // b c goes directly behind a. Then three replacements are left.
        "a p q r b c   | a b c s t u   | +---++",
        "x y z w       | a b c d       | ----",
      })
  void wordsOfTheReferenceMatch(String hypothesis, String reference, String expected) {
    assertThat(marks(Whitespace.split(hypothesis), Whitespace.split(reference)))
        .isEqualTo(expected);
  }

  @Test
  void emptyTextsHaveNoMatches() {
    assertThat(marks(List.of(), List.of("a"))).isEmpty();
    assertThat(marks(List.of(), List.of())).isEmpty();
    assertThat(marks(List.of("a", "b"), List.of())).isEqualTo("--");
  }

  /** No word of the reference matches twice, whatever is shifted. */
  @Test
  void matchesAreWordsOfTheReference() {
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      List<String> hypothesis = words(random);
      List<String> left = new ArrayList<>(words(random));
      boolean[] matches = WordMatches.of(hypothesis, List.copyOf(left));
      assertThat(matches).hasSize(hypothesis.size());
      for (int i = 0; i < matches.length; i++) {
        assertThat(!matches[i] || left.remove(hypothesis.get(i))).isTrue();
      }
      boolean[] all = WordMatches.of(hypothesis, hypothesis);
      assertThat(all).isEqualTo(filled(all.length));
    }
  }

  private static boolean[] filled(int length) {
    boolean[] all = new boolean[length];
    Arrays.fill(all, true);
    return all;
  }

  private static List<String> words(Random random) {
    return random.ints(random.nextInt(9), 0, 5).mapToObj(Integer::toString).toList();
  }
}
