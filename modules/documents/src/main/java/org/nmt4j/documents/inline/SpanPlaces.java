package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nmt4j.translation.TextAlignment.Span;

/**
 * Chooses the target words of the spans of one parent. The value of a target word is the share of
 * its attention to the words of the span, plus half of its share in all attention to these words,
 * less a threshold. A span gets the interval with the largest sum of values inside its parent and
 * outside of its siblings.
 *
 * <p>Let w be the number of target words that attend to the words of a span. The place of a span is
 * chosen in O(w) evaluations, because all other target words have the same value and are compared
 * by their distance alone.
 */
final class SpanPlaces {
  /** The weight of the share of a target word in all attention to the span. */
  private static final double RECALL = 0.5;

  /** Half of the largest possible sum of both shares, which is {@code 1 + RECALL}. */
  private static final double THRESHOLD = (1 + RECALL) / 2;

  private final WordLinks links;
  private final Sentences sentences;
  private final CodeNode parent;

  /** The target words of the parent that no span has: those with letters, and the others. */
  private final NearestBits freeWords;

  private final NearestBits freePunctuation;

  /** The places of the parent that are not inside a span. */
  private final NearestBits gaps;

  private boolean isTaken;

  /** A span, and the sum of the positive values of the target words. */
  private record Ranked(CodeNode span, double clearness) {}

  SpanPlaces(WordLinks links, Sentences sentences, CodeNode parent) {
    this.links = links;
    this.sentences = sentences;
    this.parent = parent;
    this.freeWords = new NearestBits(parent.low);
    this.freePunctuation = new NearestBits(parent.low);
    this.gaps = new NearestBits(parent.low, parent.high + 1);
  }

  /** Places spans: those with tags first, then those with the clearest attention. */
  void place(List<CodeNode> spans) {
    for (int word = parent.low; word < parent.high && !spans.isEmpty(); word++) {
      (hasLetters(word) ? freeWords : freePunctuation).add(word);
    }
    spans.stream().filter(span -> span.open == CodeNode.ABSENT).forEach(this::placeStart);
    spans.stream().filter(span -> span.close == CodeNode.ABSENT).forEach(this::placeEnd);
    List<CodeNode> open = new ArrayList<>();
    for (CodeNode span : spans) {
      boolean isWhole = span.open != CodeNode.ABSENT && span.close != CodeNode.ABSENT;
      if (isWhole && !placeBetweenTags(span)) {
        open.add(span);
      }
    }
    open.stream()
        .map(span -> new Ranked(span, clearness(span)))
        .sorted(Comparator.comparingDouble(ranked -> -ranked.clearness))
        .forEach(ranked -> placeSpan(ranked.span));
  }

  private double value(CodeNode span, int word) {
    return links.shares().share(word, span.first, span.last)
        + RECALL * links.shares().sourceShare(word, span.first, span.last)
        - THRESHOLD;
  }

  private double clearness(CodeNode span) {
    double sum = 0;
    for (int i = lowest(span, parent.low); i < highest(span, parent.high); i++) {
      sum += Math.max(0, value(span, i));
    }
    return sum;
  }

  /** Returns the first target word of a range that attends to the words of a span. */
  private int lowest(CodeNode span, int from) {
    return Math.max(from, links.shares().lowest(span.first, span.last));
  }

  /** Returns the index after the last target word of a range that attends to words of a span. */
  private int highest(CodeNode span, int to) {
    return Math.min(to, links.shares().highest(span.first, span.last));
  }

  private void take(CodeNode span, int low, int high) {
    span.setPlace(low, high);
    freeWords.remove(low, high);
    freePunctuation.remove(low, high);
    gaps.remove(low + 1, high);
    isTaken |= low < high;
  }

  private boolean isFree(int word) {
    return freeWords.has(word) || freePunctuation.has(word);
  }

  /** Places a span at the free words between its tags, if the model has written both tags. */
  private boolean placeBetweenTags(CodeNode span) {
    Optional<Span> place = links.tags().between(span.open);
    if (place.isEmpty() || place.get().from() < parent.low || place.get().to() > parent.high) {
      return false;
    }
    for (int word = place.get().from(); word < place.get().to(); word++) {
      if (!isFree(word)) {
        return false;
      }
    }
    take(span, place.get().from(), place.get().to());
    return true;
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
    for (int i = parent.high - 1; i >= parent.low && isFree(i); i--) {
      sum += value(span, i);
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    take(span, best, parent.high);
  }

  private void placeSpan(CodeNode span) {
    if (span.first == parent.first && span.last == parent.last && !isTaken) {
      take(span, parent.low, parent.high);
      return;
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
    for (int i = lowest(span, from); i < highest(span, to); i++) {
      double value = value(span, i);
      if (!isFree(i) || sum < 0) {
        start = -1;
      }
      if (isFree(i) && start < 0 && value > 0) {
        start = i;
        sum = 0;
      }
      if (isFree(i) && start >= 0) {
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
    int low = lowest(span, from);
    int high = highest(span, to);
    int best = -1;
    if (low < high) {
      best = nearest(span, from, low, best);
      for (int i = low; i < high; i++) {
        best = isFree(i) ? better(span, i, best) : best;
      }
      best = nearest(span, high, to, best);
    } else {
      best = nearest(span, from, to, best);
    }
    if (best >= 0) {
      take(span, best, best + 1);
    }
    return best >= 0;
  }

  /**
   * Returns the better one of a target word and of the best free word of a range. No word of the
   * range attends to the words of the span, so that the nearest word with letters is the best.
   */
  private int nearest(CodeNode span, int from, int to, int best) {
    long middle = (long) (span.first + span.last) * links.targetCount() - sources();
    int left = (int) Math.floorDiv(middle, 2L * sources());
    for (NearestBits words : List.of(freeWords, freePunctuation)) {
      int before = words.atMost(Math.min(left, to - 1), from);
      int after = words.atLeast(Math.max(left + 1, from), to - 1);
      if (before >= 0 || after >= 0) {
        int better = before >= 0 ? better(span, before, best) : best;
        return after >= 0 ? better(span, after, better) : better;
      }
    }
    return best;
  }

  private int sources() {
    return Math.max(1, links.sourceCount());
  }

  private int better(CodeNode span, int word, int best) {
    return best < 0 || isBetter(span, word, best) ? word : best;
  }

  private boolean isBetter(CodeNode span, int word, int best) {
    int order = Double.compare(wordValue(span, word), wordValue(span, best));
    return order > 0 || order == 0 && distance(span, word) < distance(span, best);
  }

  /** Returns the value of a target word; a word without letters comes last. */
  private double wordValue(CodeNode span, int word) {
    return hasLetters(word) ? value(span, word) : value(span, word) - 2 * THRESHOLD;
  }

  private boolean hasLetters(int word) {
    return links.word(word).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private double distance(CodeNode span, double word) {
    double middle = (span.first + span.last) / 2.0;
    return Math.abs((word + 0.5) / links.targetCount() - middle / sources());
  }

  /** Places a span between two words, because all words are taken. */
  private void placeEmpty(CodeNode span) {
    long middle = (long) (span.first + span.last) * links.targetCount();
    int left = (int) (middle / (2L * sources()));
    int before = gaps.atMost(Math.min(left, parent.high), parent.low);
    int after = gaps.atLeast(left + 1, parent.high);
    boolean isAfter =
        before < 0 || after >= 0 && distance(span, after - 0.5) < distance(span, before - 0.5);
    int best = isAfter ? after : before;
    span.setPlace(best, best);
  }
}
