package org.nmt4j.documents.inline;

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
      for (int i = 0; i < links.sourceCount(); i++) {
        if (links.share(r, i) > 0) {
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
  }

  /** Returns the fewest target words that may stand before an atom. */
  int lowest(CodeNode atom) {
    int lowest = 0;
    for (int r = 1; r < fewest.length - 1; r++) {
      boolean isAfter =
          lineEnds[r] != null ? atom.begin >= lineEnds[r].first() : atom.first > most[r];
      if (fewest[r] <= most[r] && isAfter) {
        lowest = r;
      }
    }
    return lowest;
  }

  /** Returns the most target words that may stand before an atom. */
  int highest(CodeNode atom) {
    for (int r = 1; r < fewest.length - 1; r++) {
      boolean isBefore =
          lineEnds[r] != null ? atom.end <= lineEnds[r].last() : atom.first < fewest[r];
      if (fewest[r] <= most[r] && isBefore) {
        return r;
      }
    }
    return fewest.length - 1;
  }

  /** Returns the first target word of the sentence that holds a source word. */
  int start(int first) {
    int start = 0;
    for (int r = 1; r < fewest.length - 1; r++) {
      if (fewest[r] <= most[r] && first >= most[r]) {
        start = r;
      }
    }
    return start;
  }

  /**
   * Returns the index after the last target word of the sentence that holds the source words before
   * an index.
   */
  int end(int last) {
    for (int r = 1; r < fewest.length - 1; r++) {
      if (fewest[r] <= most[r] && last <= fewest[r]) {
        return r;
      }
    }
    return fewest.length - 1;
  }
}
