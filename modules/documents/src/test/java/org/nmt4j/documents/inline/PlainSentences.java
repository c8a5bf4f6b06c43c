package org.nmt4j.documents.inline;

/**
 * The cuts of a translation into sentences, as {@link Sentences} finds them. Each search looks at
 * all places.
 */
final class PlainSentences {
  private final int[] fewest;

  private final int[] most;
  private final SourceElements.LineEnd[] lineEnds;

  PlainSentences(SourceElements elements, WordLinks links) {
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

  int start(int first) {
    int start = 0;
    for (int r = 1; r < fewest.length - 1; r++) {
      if (fewest[r] <= most[r] && first >= most[r]) {
        start = r;
      }
    }
    return start;
  }

  int end(int last) {
    for (int r = 1; r < fewest.length - 1; r++) {
      if (fewest[r] <= most[r] && last <= fewest[r]) {
        return r;
      }
    }
    return fewest.length - 1;
  }
}
