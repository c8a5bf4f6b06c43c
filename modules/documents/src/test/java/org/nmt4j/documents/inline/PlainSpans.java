package org.nmt4j.documents.inline;

import java.util.Comparator;
import java.util.List;

/**
 * Chooses the target words of spans, as {@link SpanPlaces} does. For each span, it looks at all
 * words.
 */
final class PlainSpans {
  private static final double RECALL = 0.5;

  private static final double THRESHOLD = (1 + RECALL) / 2;

  private final WordLinks links;
  private final PlainSentences sentences;
  private final CodeNode parent;
  private final boolean[] taken;

  PlainSpans(WordLinks links, PlainSentences sentences, CodeNode parent) {
    this.links = links;
    this.sentences = sentences;
    this.parent = parent;
    this.taken = new boolean[links.targetCount() + 1];
  }

  void place(List<CodeNode> spans) {
    spans.stream().filter(span -> span.open == CodeNode.ABSENT).forEach(this::placeStart);
    spans.stream().filter(span -> span.close == CodeNode.ABSENT).forEach(this::placeEnd);
    spans.stream()
        .filter(span -> span.open != CodeNode.ABSENT && span.close != CodeNode.ABSENT)
        .sorted(Comparator.comparingDouble(span -> -clearness(span)))
        .forEach(this::placeSpan);
  }

  private double value(CodeNode span, int word) {
    return links.shares().share(word, span.first, span.last)
        + RECALL * links.shares().sourceShare(word, span.first, span.last)
        - THRESHOLD;
  }

  private double clearness(CodeNode span) {
    double sum = 0;
    for (int i = parent.low; i < parent.high; i++) {
      sum += Math.max(0, value(span, i));
    }
    return sum;
  }

  private void take(CodeNode span, int low, int high) {
    span.setPlace(low, high);
    for (int i = low; i < high; i++) {
      taken[i] = true;
    }
  }

  private void placeStart(CodeNode span) {
    int best = parent.low;
    double most = span.first < span.last ? Double.NEGATIVE_INFINITY : 0;
    double sum = 0;
    for (int i = parent.low; i < parent.high; i++) {
      sum += value(span, i);
      if (sum > most) {
        most = sum;
        best = i + 1;
      }
    }
    take(span, parent.low, best);
  }

  private void placeEnd(CodeNode span) {
    int best = parent.high;
    double most = span.first < span.last ? Double.NEGATIVE_INFINITY : 0;
    double sum = 0;
    for (int i = parent.high - 1; i >= parent.low && !taken[i]; i--) {
      sum += value(span, i);
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    take(span, best, parent.high);
  }

  private void placeSpan(CodeNode span) {
    if (span.first == parent.first && span.last == parent.last) {
      boolean isFree = true;
      for (int i = parent.low; i < parent.high; i++) {
        isFree &= !taken[i];
      }
      if (isFree) {
        take(span, parent.low, parent.high);
        return;
      }
    }
    int from = Math.max(parent.low, sentences.start(span.first));
    int to = Math.min(parent.high, sentences.end(span.last));
    if (!placeBest(span, from, to)
        && !placeNearest(span, from, to)
        && !placeNearest(span, parent.low, parent.high)) {
      placeEmpty(span);
    }
  }

  private boolean placeBest(CodeNode span, int from, int to) {
    double most = 0;
    double sum = 0;
    int start = -1;
    int low = -1;
    int high = -1;
    for (int i = from; i < to; i++) {
      double value = value(span, i);
      if (taken[i] || sum < 0) {
        start = -1;
      }
      if (!taken[i] && start < 0 && value > 0) {
        start = i;
        sum = 0;
      }
      if (!taken[i] && start >= 0) {
        sum += value;
        if (value > 0 && sum >= most) {
          most = sum;
          low = start;
          high = i + 1;
        }
      }
    }
    if (low >= 0) {
      take(span, low, high);
    }
    return low >= 0;
  }

  private boolean placeNearest(CodeNode span, int from, int to) {
    int best = -1;
    for (int i = from; i < to; i++) {
      if (!taken[i] && (best < 0 || isBetter(span, i, best))) {
        best = i;
      }
    }
    if (best >= 0) {
      take(span, best, best + 1);
    }
    return best >= 0;
  }

  private boolean isBetter(CodeNode span, int word, int best) {
    int order = Double.compare(wordValue(span, word), wordValue(span, best));
    return order > 0 || order == 0 && distance(span, word) < distance(span, best);
  }

  private double wordValue(CodeNode span, int word) {
    boolean isWord = links.word(word).codePoints().anyMatch(Character::isLetterOrDigit);
    return isWord ? value(span, word) : value(span, word) - 2 * THRESHOLD;
  }

  private double distance(CodeNode span, double word) {
    double middle = (span.first + span.last) / 2.0;
    return Math.abs((word + 0.5) / links.targetCount() - middle / Math.max(1, links.sourceCount()));
  }

  private void placeEmpty(CodeNode span) {
    int best = parent.low;
    for (int i = parent.low; i <= parent.high; i++) {
      boolean isInside = i > parent.low && i < parent.high && isInsideSibling(i);
      if (!isInside && distance(span, i - 0.5) < distance(span, best - 0.5)) {
        best = i;
      }
    }
    span.setPlace(best, best);
  }

  private boolean isInsideSibling(int gap) {
    return parent.children.stream()
        .anyMatch(child -> child.isSpan() && child.low < gap && gap < child.high);
  }
}
