package org.nmt4j.documents.inline;

import java.util.BitSet;
import java.util.List;

/**
 * Chooses the places of the atoms of one parent. At the best place, the translations of the source
 * words before the atom are before it, and those of the source words after the atom are after it.
 * The nearer a source word is to the atom, the more it counts.
 *
 * <p>Let w be the number of target words that attend to the source words near an atom. They belong
 * to a few sentences at most. The places of n atoms are chosen in O(n w) steps, because all other
 * places are compared by their distance alone.
 */
final class AtomPlaces {
  /** The rank of an atom at the start of its parent: it is the first at its place. */
  private static final int EDGE_START = 0;

  /** The rank of an atom that touches the span before it. */
  private static final int AFTER_SPAN = 1;

  private static final int USUAL = 2;

  /** The rank of an atom that touches the span after it. */
  private static final int BEFORE_SPAN = 3;

  /** The rank of a span with words: it follows all atoms at its start. */
  static final int LAST = 4;

  private static final double TIE = 1e-6;

  /**
   * The weight of a source word by the number of words with letters between it and the atom. Words
   * further away have no weight.
   */
  private static final double[] WEIGHTS = new double[20];

  static {
    // Each weight is half of the one before. The last weight is the last one above TIE.
    double weight = 1;
    for (int i = 0; i < WEIGHTS.length; i++) {
      WEIGHTS[i] = weight;
      weight /= 2;
    }
  }

  /** The value of a place beside the translation of the atom's neighbour. */
  private static final double NEIGHBOUR = 2;

  /** The cost of a place inside a word, such as before an apostrophe. */
  private static final double INSIDE_WORD = 8;

  /** The weight of a source word without letters and digits. */
  private static final double PUNCTUATION = 0.2;

  private final SourceElements elements;
  private final WordLinks links;
  private final WordShares shares;
  private final LetterCounts letters;
  private final Sentences sentences;
  private final BitSet insideWords;
  private final CodeNode parent;
  private final List<CodeNode> children;

  /** The places outside of spans, and those of them that are not inside a word. */
  private final NearestBits free;

  private final NearestBits apart;
  private int lastOrdered;

  /** The best place so far of the atom that is being placed, and its value. */
  private int best;

  private double most;

  AtomPlaces(
      SourceElements elements,
      WordLinks links,
      Sentences sentences,
      BitSet insideWords,
      CodeNode parent) {
    this.elements = elements;
    this.links = links;
    this.shares = links.shares();
    this.letters = links.letters();
    this.sentences = sentences;
    this.insideWords = insideWords;
    this.parent = parent;
    this.children = parent.children;
    this.free = new NearestBits(parent.low, parent.high + 1);
    this.apart = new NearestBits(parent.low);
    this.lastOrdered = parent.low;
  }

  void place() {
    if (children.stream().anyMatch(CodeNode::isAtom)) {
      children.stream()
          .filter(CodeNode::isSpan)
          .forEach(span -> free.remove(span.low + 1, span.high));
      for (int place = parent.low; place <= parent.high; place++) {
        if (free.has(place) && !insideWords.get(place)) {
          apart.add(place);
        }
      }
    }
    for (int i = 0; i < children.size(); i++) {
      CodeNode child = children.get(i);
      child.rank = USUAL;
      if (child.isAtom()) {
        place(i, child);
      }
    }
  }

  private void place(int index, CodeNode atom) {
    boolean hasCode = false;
    for (int i = atom.begin; i < atom.end; i++) {
      hasCode |= elements.get(i).isCode();
    }
    CodeNode before = index > 0 ? children.get(index - 1) : null;
    CodeNode after = index + 1 < children.size() ? children.get(index + 1) : null;
    if (atom.isOrdered) {
      put(atom, Math.max(lastOrdered, best(atom, lastOrdered)), USUAL);
      lastOrdered = atom.low;
    } else if (hasCode && atom.from == parent.from || elements.isOnFirstLines(atom.end)) {
      put(atom, parent.low, EDGE_START);
    } else if (hasCode && atom.to == parent.to || elements.isOnLastLines(atom.begin)) {
      put(atom, parent.high, LAST);
    } else if (touches(before, atom)) {
      put(atom, before.high, before.low < before.high ? AFTER_SPAN : USUAL);
    } else if (touches(atom, after)) {
      put(atom, after.low, after.low < after.high ? BEFORE_SPAN : USUAL);
    } else {
      put(atom, best(atom, parent.low), USUAL);
    }
  }

  private boolean touches(CodeNode left, CodeNode right) {
    return left != null
        && right != null
        && (left.isSpan() || right.isSpan())
        && left.end == right.begin
        && elements.before(right.begin).isEmpty();
  }

  private static void put(CodeNode atom, int place, int rank) {
    atom.setPlace(place, place);
    atom.rank = rank;
  }

  /** Returns the best place of an atom that is at or after the lowest one. */
  private int best(CodeNode atom, int lowest) {
    int from = Math.max(lowest, Math.min(parent.high, sentences.lowest(atom)));
    int to = Math.max(from, Math.min(parent.high, sentences.highest(atom)));
    int nearFirst = Math.max(parent.first, letters.back(atom.first, WEIGHTS.length));
    int nearLast = Math.min(parent.last, letters.on(atom.first, WEIGHTS.length));
    int low = Math.max(from, shares.lowest(nearFirst, nearLast));
    int high = Math.min(to, shares.highest(nearFirst, nearLast));
    best = -1;
    // The weights of the words on their proper side of the atom, less those on the other side.
    double sum = 0;
    if (low <= high) {
      tryNearest(atom, from, low - 1, 0);
      for (int place = low; place <= high; place++) {
        if (free.has(place)) {
          tryPlace(atom, place, sum);
        }
        if (place < to) {
          sum += 2 * balance(atom, place);
        }
      }
      tryNearest(atom, high + 1, to, sum);
    } else {
      tryNearest(atom, from, to, 0);
    }
    return best >= 0 ? best : nearestFree(from, lowest);
  }

  private void tryPlace(CodeNode atom, int place, double sum) {
    double value = sum + beside(atom, place) - TIE * distance(atom, place);
    if (best < 0 || value > most) {
      best = place;
      most = value;
    }
  }

  /**
   * Tries the best of some places whose neighbours have no share in the source words near the atom.
   * Apart from places inside words, the nearest place is the best.
   */
  private void tryNearest(CodeNode atom, int from, int to, double sum) {
    if (!tryNearest(atom, from, to, sum, apart)) {
      tryNearest(atom, from, to, sum, free);
    }
  }

  private boolean tryNearest(CodeNode atom, int from, int to, double sum, NearestBits places) {
    int middle = (int) ((long) atom.first * links.targetCount() / Math.max(1, links.sourceCount()));
    int left = places.atMost(Math.min(middle, to), from);
    int right = places.atLeast(Math.max(middle + 1, from), to);
    if (left >= 0) {
      tryPlace(atom, left, sum);
    }
    if (right >= 0) {
      tryPlace(atom, right, sum);
    }
    return left >= 0 || right >= 0;
  }

  /**
   * Returns the weighted share of a target word that belongs to source words before the atom, less
   * the share that belongs to those after it.
   */
  private double balance(CodeNode atom, int word) {
    WordShares.Row row = shares.row(word);
    double balance = 0;
    for (int i = Math.min(atom.first, row.to()) - 1; i >= Math.max(parent.first, row.from()); i--) {
      int between = letters.count(i + 1, atom.first);
      if (between >= WEIGHTS.length) {
        break;
      }
      balance += WEIGHTS[between] * importance(i) * row.at(i);
    }
    for (int i = Math.max(atom.first, row.from()); i < Math.min(parent.last, row.to()); i++) {
      int between = letters.count(atom.first, i);
      if (between >= WEIGHTS.length) {
        break;
      }
      balance -= WEIGHTS[between] * importance(i) * row.at(i);
    }
    return balance;
  }

  private double importance(int sourceWord) {
    return letters.has(sourceWord) ? 1 : PUNCTUATION;
  }

  /** Returns the value of the target words beside a place. */
  private double beside(CodeNode atom, int place) {
    boolean touchesLeft = atom.begin > 0 && elements.before(atom.begin).isEmpty();
    boolean touchesRight = atom.end < elements.size() && elements.before(atom.end).isEmpty();
    double left = NEIGHBOUR * (touchesLeft ? 2 : touchesRight ? 0.5 : 1);
    double right = NEIGHBOUR * (touchesRight ? 2 : touchesLeft ? 0.5 : 1);
    double value = 0;
    if (place > parent.low && atom.first > parent.first) {
      value += left * near(place - 1, atom.first - 1);
    }
    if (place < parent.high && atom.first < parent.last) {
      value += right * near(place, atom.first);
    }
    return insideWords.get(place) ? value - INSIDE_WORD : value;
  }

  private double near(int targetWord, int sourceWord) {
    return importance(sourceWord) * links.share(targetWord, sourceWord);
  }

  private double distance(CodeNode atom, int place) {
    return Math.abs(
        (double) place / Math.max(1, links.targetCount())
            - (double) atom.first / Math.max(1, links.sourceCount()));
  }

  /**
   * Returns the place outside of spans that is nearest to another one, and not before the lowest.
   */
  private int nearestFree(int place, int lowest) {
    int left = free.atMost(place, lowest);
    int right = free.atLeast(place, parent.high);
    boolean isLeft = left >= 0 && (right < 0 || place - left <= right - place);
    return isLeft ? left : right >= 0 ? right : parent.high;
  }
}
