package org.nmt4j.documents.inline;

import java.util.Comparator;
import java.util.List;

/**
 * Chooses the target words of the spans of one parent. The value of a target word is the share of
 * its attention to the words of the span, plus half of its share in all attention to these words,
 * less a threshold. A span gets the interval with the largest sum of values inside its parent and
 * outside of its siblings.
 */
final class SpanPlaces {
  /** The weight of the share of a target word in all attention to the span. */
  private static final double RECALL = 0.5;

  /** Half of the largest possible sum of both shares, which is {@code 1 + RECALL}. */
  private static final double THRESHOLD = (1 + RECALL) / 2;

  private final WordLinks links;
  private final Sentences sentences;
  private final CodeNode parent;
  private final boolean[] taken;

  SpanPlaces(WordLinks links, Sentences sentences, CodeNode parent) {
    this.links = links;
    this.sentences = sentences;
    this.parent = parent;
    this.taken = new boolean[links.targetCount() + 1];
  }

  /** Places spans, those with the clearest attention first. */
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

  /** Places a span that began before the text. */
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

  /** Places a span that ends after the text. */
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

  /** Places a span at the interval with the largest sum, if the sum is positive. */
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
        // Of intervals with equal sums, the last is the longest.
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

  /** Places a span at the free word with the largest value, or the nearest by position. */
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

  /** Returns the value of a target word; a word without letters comes last. */
  private double wordValue(CodeNode span, int word) {
    boolean isWord = links.word(word).codePoints().anyMatch(Character::isLetterOrDigit);
    return isWord ? value(span, word) : value(span, word) - 2 * THRESHOLD;
  }

  private double distance(CodeNode span, double word) {
    double middle = (span.first + span.last) / 2.0;
    return Math.abs((word + 0.5) / links.targetCount() - middle / Math.max(1, links.sourceCount()));
  }

  /** Places a span between two words, because all words are taken. */
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
