package org.nmt4j.documents.inline;

import java.util.BitSet;
import java.util.List;

/**
 * Chooses the same places as {@link CodePlaces}. For each code, it looks at all places and at all
 * other codes.
 */
final class PlainPlaces {
  private final SourceElements elements;
  private final WordLinks links;
  private final PlainSentences sentences;

  PlainPlaces(SourceElements elements, WordLinks links) {
    this.elements = elements;
    this.links = links;
    this.sentences = new PlainSentences(elements, links);
  }

  /** Places all nodes of a tree. */
  void place(CodeNode root) {
    root.first = 0;
    root.last = links.sourceCount();
    root.setPlace(0, links.targetCount());
    placeChildren(root);
  }

  private void placeChildren(CodeNode parent) {
    for (CodeNode child : parent.children) {
      child.first = within(links.wordsBefore(child.from), parent);
      child.last = within(links.wordsBefore(child.to), parent);
      if (child.from < child.to && child.first == child.last && parent.first < parent.last) {
        // The span holds less than half of a word. It gets the whole word.
        child.first = Math.min(within(links.wordAt(child.from), parent), parent.last - 1);
        child.last = child.first + 1;
      }
    }
    List<CodeNode> spans = parent.children.stream().filter(CodeNode::isSpan).toList();
    new PlainSpans(links, sentences, parent).place(spans);
    new Atoms(elements, links, sentences, parent).place();
    spans.forEach(this::placeChildren);
  }

  private static int within(int word, CodeNode parent) {
    return Math.max(parent.first, Math.min(parent.last, word));
  }

  private static final class Atoms {
    private static final int EDGE_START = 0;

    private static final int AFTER_SPAN = 1;

    private static final int USUAL = 2;

    private static final int BEFORE_SPAN = 3;

    static final int LAST = 4;

    private static final double DECAY = 0.5;

    private static final double NEIGHBOUR = 2;

    private static final double INSIDE_WORD = 8;

    private static final double PUNCTUATION = 0.2;

    private static final double TIE = 1e-6;

    private final SourceElements elements;
    private final WordLinks links;
    private final PlainSentences sentences;
    private final CodeNode parent;
    private final List<CodeNode> children;
    private final BitSet insideWords;
    private int lastOrdered;

    Atoms(SourceElements elements, WordLinks links, PlainSentences sentences, CodeNode parent) {
      this.elements = elements;
      this.links = links;
      this.sentences = sentences;
      this.parent = parent;
      this.children = parent.children;
      this.insideWords = JoinedWords.places(links);
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

    private int best(CodeNode atom, int lowest) {
      int from = Math.max(lowest, Math.min(parent.high, sentences.lowest(atom)));
      int to = Math.max(from, Math.min(parent.high, sentences.highest(atom)));
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

    private double balance(CodeNode atom, int word) {
      double balance = 0;
      double weight = 1;
      for (int i = atom.first - 1; i >= parent.first && weight > TIE; i--) {
        balance += weight * importance(i) * links.share(word, i);
        weight *= !links.letters().has(i) ? 1 : DECAY;
      }
      weight = 1;
      for (int i = atom.first; i < parent.last && weight > TIE; i++) {
        balance -= weight * importance(i) * links.share(word, i);
        weight *= !links.letters().has(i) ? 1 : DECAY;
      }
      return balance;
    }

    private double importance(int sourceWord) {
      return !links.letters().has(sourceWord) ? PUNCTUATION : 1;
    }

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

    private boolean isInsideSpan(int place) {
      return children.stream()
          .anyMatch(child -> child.isSpan() && child.low < place && place < child.high);
    }

    private double distance(CodeNode atom, int place) {
      return Math.abs(
          (double) place / Math.max(1, links.targetCount())
              - (double) atom.first / Math.max(1, links.sourceCount()));
    }

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
}
