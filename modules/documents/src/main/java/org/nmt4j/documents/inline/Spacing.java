package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a translation with its codes. The white space at the sides of a code is that of the
 * source; elsewhere it is that of the translation. The text starts and ends with the white space of
 * the source, and its lines are separated as in the source.
 */
final class Spacing {
  private final SourceElements source;
  private final WordLinks links;
  private final List<Placed> placed;
  private final SpaceRules rules;

  /** The white space before each part, then that at the end; null until it is chosen. */
  private final String[] before;

  /** The slots before and after the part that begins and ends at each element; -1 for none. */
  private final int[] slotBefore;

  private final int[] slotAfter;

  /** The elements inside of a block, except the first element of the block. */
  private final BitSet inBlocks = new BitSet();

  /** The index of the first word at or after each part. */
  private final int[] nextWord;

  private final StringBuilder leftLineEnds = new StringBuilder();

  private Spacing(SourceElements source, WordLinks links, List<Placed> placed) {
    this.source = source;
    this.links = links;
    this.placed = placed;
    this.rules = new SpaceRules(source, links);
    this.before = new String[placed.size() + 1];
    this.slotBefore = new int[source.size() + 1];
    this.slotAfter = new int[source.size() + 1];
    this.nextWord = new int[placed.size() + 1];
    Arrays.fill(slotBefore, -1);
    Arrays.fill(slotAfter, -1);
    nextWord[placed.size()] = placed.size();
    for (int i = placed.size() - 1; i >= 0; i--) {
      Placed each = placed.get(i);
      nextWord[i] = each.isWord() ? i : nextWord[i + 1];
      if (!each.isWord()) {
        slotBefore[each.begin()] = i;
        slotAfter[each.end()] = i + 1;
        inBlocks.set(each.begin() + 1, each.end());
      }
    }
  }

  /** Returns a translation with its codes, from its parts in order. */
  static CodedText write(SourceElements source, WordLinks links, List<Placed> placed) {
    Spacing spacing = new Spacing(source, links, placed);
    spacing.keepStart();
    spacing.separateLines();
    spacing.keepEnd();
    spacing.fill();
    return spacing.text();
  }

  private void add(int slot, String white) {
    before[slot] = before[slot] == null ? white : before[slot] + white;
  }

  /** Puts each line end of the source where the translation has a line feed. */
  private void separateLines() {
    List<SourceElements.LineEnd> ends = source.lineEnds();
    Set<Integer> starts = new HashSet<>(links.lineEnds());
    int next = 0;
    int from = 0;
    for (int i = 0; i < placed.size() && next < ends.size(); i++) {
      if (placed.get(i).isWord()) {
        if (from > 0 && starts.contains(placed.get(i).word())) {
          separate(from, i, ends.get(next++));
        }
        from = i + 1;
      }
    }
    for (; next < ends.size(); next++) {
      for (int element : ends.get(next).elements()) {
        keepLineEnd(element);
      }
    }
    source.outerLineEnds().forEach(this::keepLineEnd);
  }

  /**
   * Puts a line end beside the element that it touches in the source, or at the end of the text if
   * no part begins or ends there. A line end inside of a block is written with the block.
   */
  private void keepLineEnd(int element) {
    if (isInBlock(element)) {
      return;
    }
    int slot = slotBeside(element, 0, placed.size());
    if (slot < 0) {
      leftLineEnds.append(source.before(element));
    } else {
      add(slot, source.before(element));
    }
  }

  /** Returns the slot beside the part that a line end touches in the source, or -1. */
  private int slotBeside(int element, int from, int to) {
    int start = slotBefore[element];
    int end = slotAfter[element];
    boolean isBefore = start >= from && start < to;
    boolean isAfter = end > from && end <= to;
    return isBefore && isAfter ? Math.min(start, end) : isBefore ? start : isAfter ? end : -1;
  }

  /** Returns whether the white space before an element is inside of a block. */
  private boolean isInBlock(int element) {
    return inBlocks.get(element);
  }

  /** Puts the pieces of a line end beside the codes that they had in the source. */
  private void separate(int from, int to, SourceElements.LineEnd end) {
    for (int element : end.elements()) {
      if (!isInBlock(element)) {
        int slot = slotBeside(element, from, to);
        add(slot < 0 ? usualSlot(from, to) : slot, source.before(element));
      }
    }
  }

  /** Returns the slot outside of the spans that end or start between two words. */
  private int usualSlot(int from, int to) {
    int slot = from;
    while (slot < to && placed.get(slot).isTag() && isClose(placed.get(slot))) {
      slot++;
    }
    return slot;
  }

  private boolean isClose(Placed tag) {
    return source.get(tag.begin()).code().kind() == Piece.Kind.CLOSE;
  }

  /** Keeps the white space at the start of the source, around the codes that are still there. */
  private void keepStart() {
    int first = source.firstText();
    int next = 0;
    int slot = 0;
    while (slot < placed.size()
        && placed.get(slot).begin() == next
        && placed.get(slot).end() <= first) {
      add(slot, source.before(next));
      next = placed.get(slot++).end();
    }
    for (int i = next; i <= first; i++) {
      add(slot, isInBlock(i) ? "" : source.before(i));
    }
  }

  private void keepEnd() {
    int last = source.lastText();
    int next = source.size();
    int slot = placed.size();
    while (slot > 0 && placed.get(slot - 1).end() == next && placed.get(slot - 1).begin() >= last) {
      add(slot, source.before(next));
      next = placed.get(--slot).begin();
    }
    add(slot, leftLineEnds.toString());
    for (int i = last; i <= next; i++) {
      add(slot, isInBlock(i) ? "" : source.before(i));
    }
  }

  /** Chooses the white space in each segment between two words or blocks. */
  private void fill() {
    int start = 0;
    for (int i = 0; i <= placed.size(); i++) {
      if (i < placed.size() && placed.get(i).isTag()) {
        continue;
      }
      boolean isChosen = start == 0 || i == placed.size();
      for (int slot = start; slot <= i; slot++) {
        isChosen |= before[slot] != null;
      }
      String white = isChosen ? "" : rules.between(placed.get(start - 1), placed.get(i), gap(i));
      if (!isChosen && !white.isEmpty()) {
        fill(start, i, white);
      }
      for (int slot = start; slot <= i; slot++) {
        before[slot] = before[slot] == null ? "" : before[slot];
      }
      start = i + 1;
    }
  }

  /** Returns the white space that the translation has between the words around a part. */
  private String gap(int part) {
    int next = nextWord[part];
    return next == placed.size() || placed.get(next).word() == 0
        ? ""
        : SpaceRules.inLine(links.gap(placed.get(next).word()));
  }

  /**
   * Puts white space between two words or blocks: beside the tags that have it in the source, or
   * else outside of the spans.
   */
  private void fill(int start, int end, String white) {
    boolean isPut = false;
    for (int slot = start; slot <= end && start < end; slot++) {
      Placed left = placed.get(slot - 1);
      Placed right = placed.get(slot);
      boolean hasLeft = left.isWord() || !rules.inLine(left.end()).isEmpty();
      boolean hasRight = right.isWord() || !rules.inLine(right.begin()).isEmpty();
      if (hasLeft && hasRight) {
        int element = right.isWord() ? left.end() : right.begin();
        before[slot] = rules.inLine(element);
        isPut = true;
      }
    }
    if (!isPut) {
      before[usualSlot(start, end)] = white;
    }
  }

  private CodedText text() {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < placed.size(); i++) {
      Placed each = placed.get(i);
      plain.append(before[i]);
      if (each.isWord()) {
        int held = links.heldAt(each.word());
        plain.append(held < 0 ? links.word(each.word()) : source.get(held).text());
      }
      for (int element = each.begin(); element < each.end(); element++) {
        plain.append(element > each.begin() ? source.before(element) : "");
        plain.append(source.get(element).text());
        if (source.get(element).isCode()) {
          addText(plain, pieces);
          pieces.add(source.get(element).code());
        }
      }
    }
    plain.append(before[placed.size()]);
    addText(plain, pieces);
    return new CodedText(pieces);
  }

  private static void addText(StringBuilder plain, List<Piece> pieces) {
    if (plain.length() > 0) {
      pieces.add(new Piece.Text(plain.toString()));
      plain.setLength(0);
    }
  }
}
