package org.nmt4j.evaluation.edits;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.evaluation.text.NGrams;
import org.nmt4j.evaluation.text.Whitespace;

/**
 * The words that a translation and its reference have in common, by the insertions, deletions and
 * replacements that {@link BandedEditDistance} finds. White space separates words.
 *
 * @param hypothesis the words of the translation
 * @param reference the words of the reference
 */
public record WordDifference(List<Word> hypothesis, List<Word> reference) {

  /**
   * A word.
   *
   * @param text the word
   * @param common whether the other side has the word at the aligned place
   */
  public record Word(String text, boolean common) {}

  /** Copies the lists. */
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
