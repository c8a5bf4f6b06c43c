package org.nmt4j.evaluation.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nmt4j.evaluation.edits.BandedEditDistance.DELETE;
import static org.nmt4j.evaluation.edits.BandedEditDistance.INSERT;
import static org.nmt4j.evaluation.edits.BandedEditDistance.REPLACE;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandedEditDistanceTest {

  /**
   * The band of row 1 of two has its middle at half of the reference. A word is found up to 25
   * places from the middle. In a reference of more than 100 words, the distance is up to 25 places
   * plus a quarter of the reference.
   */
  @ParameterizedTest
  @CsvSource({
    // Length of the reference, index of the first word of the hypothesis in it, edits.
    "100, 23, 100",
    "100, 24, 99",
    "100, 73, 99",
    "100, 74, 100",
    "120, 3, 120",
    "120, 4, 119",
    "120, 113, 119",
    "120, 114, 120"
  })
  void wordsAreLookedForInABandAroundTheDiagonal(int length, int place, int edits) {
    int[] reference = new int[length];
    reference[place] = 1;
    assertThat(new BandedEditDistance(2, reference).cost(new int[] {1, 2})).isEqualTo(edits);
  }

  @Test
  void ofEquallyCheapPathsTheOneThatReplacesLastIsTaken() {
    assertThat(path(new int[] {1, 2}, 3)).containsExactly(DELETE, REPLACE);
    assertThat(path(new int[] {1}, 3, 4)).containsExactly(INSERT, REPLACE);
  }

  private static byte[] path(int[] hypothesis, int... reference) {
    BandedEditDistance distance = new BandedEditDistance(hypothesis.length, reference);
    distance.cost(hypothesis);
    return distance.path();
  }

  @Test
  void anEmptySideIsInsertedOrDeleted() {
    assertThat(path(new int[0], 1, 2)).containsExactly(INSERT, INSERT);
    assertThat(path(new int[] {1, 2})).containsExactly(DELETE, DELETE);
    assertThat(path(new int[0])).isEmpty();
  }

  @Test
  void wordDifferencesMarkCommonWords() {
    WordDifference deleted = WordDifference.of("a x c d", "a c d");
    assertThat(marked(deleted.hypothesis())).containsExactly("a+", "x-", "c+", "d+");
    assertThat(marked(deleted.reference())).containsExactly("a+", "c+", "d+");
    WordDifference other = WordDifference.of("a  x", "b a y");
    assertThat(marked(other.hypothesis())).containsExactly("a+", "x-");
    assertThat(marked(other.reference())).containsExactly("b-", "a+", "y-");
  }

  private static String[] marked(Iterable<WordDifference.Word> words) {
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append(word.text()).append(word.common() ? "+ " : "- "));
    return Arrays.stream(text.toString().split(" ")).toArray(String[]::new);
  }
}
