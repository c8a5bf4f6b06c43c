package org.nmt4j.documents.inline;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The cuts of a translation into sentences. At a cut, no target word before attends to a source
 * word after, and no target word after attends to a source word before. A code stays between the
 * cuts around its sentence.
 */
final class Sentences {
  /**
   * The fewest and the most source words before a cut, by the number of target words before it. A
   * place is no cut if its fewest exceed its most.
   */
  private final int[] fewest;

  private final int[] most;
  private final SourceElements.LineEnd[] lineEnds;

  /**
   * The cuts that the attention gives, in order. The values of {@link #fewest} and {@link #most} at
   * these cuts never decrease.
   */
  private final int[] byAttention;

  /**
   * The cuts at line feeds, in order. The values of {@link #fewest} and {@link #most} at these cuts
   * never decrease.
   */
  private final int[] byLines;

  Sentences(SourceElements elements, WordLinks links) {
    int count = links.targetCount();
    fewest = new int[count + 1];
    most = new int[count + 1];
    lineEnds = new SourceElements.LineEnd[count + 1];
    int[] lasts = new int[count];
    int end = 0;
    for (int r = 0; r < count; r++) {
      fewest[r] = end;
      lasts[r] = links.sourceCount();
      WordShares.Row row = links.shares().row(r);
      for (int i = row.from(); i < row.to(); i++) {
        if (row.at(i) > 0) {
          lasts[r] = Math.min(lasts[r], i);
          end = Math.max(end, i + 1);
        }
      }
    }
    fewest[count] = end;
    most[count] = links.sourceCount();
    for (int r = count - 1; r >= 0; r--) {
      most[r] = Math.min(most[r + 1], lasts[r]);
    }
    if (links.lineEnds().size() == elements.lineEnds().size()) {
      for (int k = 0; k < links.lineEnds().size(); k++) {
        int r = links.lineEnds().get(k);
        int before = links.wordsBefore(elements.lineEnds().get(k).visible());
        fewest[r] = before;
        most[r] = before;
        lineEnds[r] = elements.lineEnds().get(k);
      }
    }
    byAttention = cuts(r -> lineEnds[r] == null && fewest[r] <= most[r]);
    byLines = cuts(r -> lineEnds[r] != null);
  }

  private int[] cuts(IntPredicate isCut) {
    return IntStream.range(1, fewest.length - 1).filter(isCut).toArray();
  }

  /** Returns the fewest target words that may stand before an atom. */
  int lowest(CodeNode atom) {
    return Math.max(
        last(byAttention, r -> atom.first > most[r]),
        last(byLines, r -> atom.begin >= lineEnds[r].first()));
  }

  /** Returns the most target words that may stand before an atom. */
  int highest(CodeNode atom) {
    return Math.min(
        first(byAttention, r -> atom.first < fewest[r]),
        first(byLines, r -> atom.end <= lineEnds[r].last()));
  }

  /** Returns the first target word of the sentence that holds a source word. */
  int start(int first) {
    IntPredicate isBefore = r -> first >= most[r];
    return Math.max(last(byAttention, isBefore), last(byLines, isBefore));
  }

  /**
   * Returns the index after the last target word of the sentence that holds the source words before
   * an index.
   */
  int end(int last) {
    IntPredicate isAfter = r -> last <= fewest[r];
    return Math.min(first(byAttention, isAfter), first(byLines, isAfter));
  }

  /** Returns the last cut with a property that all cuts before it have; 0 if there is none. */
  private static int last(int[] cuts, IntPredicate property) {
    int index = firstIndex(cuts, property.negate());
    return index == 0 ? 0 : cuts[index - 1];
  }

  /**
   * Returns the first cut with a property that all cuts after it have; the number of target words
   * if there is none.
   */
  private int first(int[] cuts, IntPredicate property) {
    int index = firstIndex(cuts, property);
    return index == cuts.length ? fewest.length - 1 : cuts[index];
  }

  private static int firstIndex(int[] cuts, IntPredicate property) {
    return BinarySearch.first(0, cuts.length, i -> property.test(cuts[i]));
  }
}
