package org.nmt4j.documents.inline;

import java.util.List;

/**
 * Chooses the places of the atoms of one parent. At the best place, the translations of the source
 * words before the atom are before it, and those of the source words after the atom are after it.
 * The nearer a source word is to the atom, the more it counts.
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

  /** The weight of a source word, relative to its neighbour that is nearer to the atom. */
  private static final double DECAY = 0.5;

  /** The value of a place beside the translation of the atom's neighbour. */
  private static final double NEIGHBOUR = 2;

  /** The cost of a place inside a word, such as before an apostrophe. */
  private static final double INSIDE_WORD = 8;

  /** The weight of a source word without letters and digits. */
  private static final double PUNCTUATION = 0.2;

  private static final double TIE = 1e-6;

  private final SourceElements elements;
  private final WordLinks links;
  private final Sentences sentences;
  private final CodeNode parent;
  private final List<CodeNode> children;
  private int lastOrdered;

  AtomPlaces(SourceElements elements, WordLinks links, Sentences sentences, CodeNode parent) {
    this.elements = elements;
    this.links = links;
    this.sentences = sentences;
    this.parent = parent;
    this.children = parent.children;
    this.lastOrdered = parent.low;
  }

  void place() {
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
    // The weights of the words on their proper side of the atom, less those on the other side.
    double sum = 0;
    int best = -1;
    double most = 0;
    for (int place = from; place <= to; place++) {
      if (!isInsideSpan(place)) {
        double value = sum + beside(atom, place) - TIE * distance(atom, place);
        if (best < 0 || value > most) {
          best = place;
          most = value;
        }
      }
      if (place < to) {
        sum += 2 * balance(atom, place);
      }
    }
    return best >= 0 ? best : nearestFree(from, lowest);
  }

  /**
   * Returns the weighted share of a target word that belongs to source words before the atom, less
   * the share that belongs to those after it.
   */
  private double balance(CodeNode atom, int word) {
    double balance = 0;
    double weight = 1;
    for (int i = atom.first - 1; i >= parent.first && weight > TIE; i--) {
      balance += weight * importance(i) * links.share(word, i);
      weight *= links.isPunctuation(i) ? 1 : DECAY;
    }
    weight = 1;
    for (int i = atom.first; i < parent.last && weight > TIE; i++) {
      balance -= weight * importance(i) * links.share(word, i);
      weight *= links.isPunctuation(i) ? 1 : DECAY;
    }
    return balance;
  }

  private double importance(int sourceWord) {
    return links.isPunctuation(sourceWord) ? PUNCTUATION : 1;
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
    return isInsideWord(place) ? value - INSIDE_WORD : value;
  }

  private double near(int targetWord, int sourceWord) {
    return importance(sourceWord) * links.share(targetWord, sourceWord);
  }

  private boolean isInsideWord(int place) {
    if (place <= 0 || place >= links.targetCount() || !links.gap(place).isEmpty()) {
      return false;
    }
    String left = links.word(place - 1);
    String right = links.word(place);
    if (isLetter(left.codePointBefore(left.length()))) {
      return isLetter(right.codePointAt(0)) || isJoint(right) && isNextInWord(place + 1);
    }
    return isJoint(left) && isLetter(right.codePointAt(0)) && isNextInWord(place - 1);
  }

  /** Returns whether a place between two words has no space and has a letter on one side. */
  private boolean isNextInWord(int place) {
    return place > 0
        && place < links.targetCount()
        && links.gap(place).isEmpty()
        && (isLetter(links.word(place).codePointAt(0))
            || isLetter(links.word(place - 1).codePointBefore(links.word(place - 1).length())));
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  /** Returns whether a word can join two parts of a word, such as {@code don't}. */
  private static boolean isJoint(String word) {
    return word.length() == 1 && "'\u2019-\u2010.,:_/@".contains(word);
  }

  private boolean isInsideSpan(int place) {
    return children.stream()
        .anyMatch(child -> child.isSpan() && child.low < place && place < child.high);
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
    for (int i = 0; i <= links.targetCount(); i++) {
      if (place - i >= lowest && !isInsideSpan(place - i)) {
        return place - i;
      }
      if (place + i <= parent.high && !isInsideSpan(place + i)) {
        return place + i;
      }
    }
    return parent.high;
  }
}
