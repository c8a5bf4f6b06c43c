package org.nmt4j.evaluation.edits;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.evaluation.text.NGrams;
import org.nmt4j.evaluation.text.Whitespace;

/**
 * Which words of a translation and of its reference stand in both in the same order, by the fewest
 * insertions, deletions and replacements; words are what stands between white space.
 *
 * @param hypothesis its words
 * @param reference its words
 */
public record WordDifference(List<Word> hypothesis, List<Word> reference) {

  /**
   * A word.
   *
   * @param common whether the other side has it there too
   */
  public record Word(String text, boolean common) {}

  /** Takes copies. */
  public WordDifference {
    hypothesis = List.copyOf(hypothesis);
    reference = List.copyOf(reference);
  }

  /** Compares two segments. */
  public static WordDifference of(String hypothesis, String reference) {
    List<String> one = Whitespace.split(hypothesis);
    List<String> other = Whitespace.split(reference);
    int[][] units = NGrams.units(List.of(one, other));
    BandedEditDistance distance = new BandedEditDistance(one.size(), units[1]);
    distance.cost(units[0]);
    List<Word> left = new ArrayList<>();
    List<Word> right = new ArrayList<>();
    for (byte edit : distance.path()) {
      boolean common = edit == BandedEditDistance.MATCH;
      if (edit != BandedEditDistance.INSERT) {
        left.add(new Word(one.get(left.size()), common));
      }
      if (edit != BandedEditDistance.DELETE) {
        right.add(new Word(other.get(right.size()), common));
      }
    }
    return new WordDifference(left, right);
  }
}
