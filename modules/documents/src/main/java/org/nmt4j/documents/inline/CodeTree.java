package org.nmt4j.documents.inline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Builds the tree of the codes of a text. A code whose partner is outside of the text opens or
 * closes a span that reaches to the end or the start of the text. If spans cross each other, or are
 * nested in more than {@value #MOST_NESTED} spans, there are no spans, and all codes are atoms that
 * keep their order.
 */
final class CodeTree {
  /** The most spans around a code. Each span around a word adds to the work of placing it. */
  static final int MOST_NESTED = 100;

  private final SourceElements source;
  private final IntPredicate isAtom;
  private final Map<Integer, Integer> partners = new HashMap<>();
  private final Deque<CodeNode> open = new ArrayDeque<>();
  private int startedBefore;

  /** Whether spans cross each other or are nested too deep. */
  private boolean isFlat;

  private CodeTree(SourceElements source, IntPredicate isAtom) {
    this.source = source;
    this.isAtom = isAtom;
  }

  /**
   * Returns the root of the tree.
   *
   * @param source the elements of the text
   * @param isAtom returns whether the held text at an index has no word in the translation
   */
  static CodeNode of(SourceElements source, IntPredicate isAtom) {
    CodeTree tree = new CodeTree(source, isAtom);
    tree.findPartners();
    CodeNode root = tree.build();
    if (tree.isFlat) {
      tree.partners.clear();
      root = tree.buildOrdered();
    }
    tree.group(root);
    return root;
  }

  private void findPartners() {
    Map<Integer, List<Integer>> byPair = new HashMap<>();
    for (int i = 0; i < source.size(); i++) {
      Element element = source.get(i);
      if (element.isTag() && element.code().isPaired()) {
        byPair.computeIfAbsent(element.code().pair(), pair -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> ends : byPair.values()) {
      if (ends.size() == 2
          && kind(ends.get(0)) == Piece.Kind.OPEN
          && kind(ends.get(1)) == Piece.Kind.CLOSE) {
        partners.put(ends.get(0), ends.get(1));
        partners.put(ends.get(1), ends.get(0));
      }
    }
  }

  private Piece.Kind kind(int element) {
    return source.get(element).code().kind();
  }

  private CodeNode root() {
    CodeNode root = new CodeNode(CodeNode.Kind.ROOT, 0, CodeNode.ABSENT, 0);
    root.endAt(source.size(), source.visibleLength());
    return root;
  }

  private CodeNode build() {
    CodeNode root = root();
    open.push(root);
    for (int i = 0; i < source.size(); i++) {
      Element element = source.get(i);
      if (element.isHeld() && isAtom.test(i)) {
        addAtom(open.element(), i, false);
      } else if (element.isCode()) {
        add(i, element);
      }
    }
    while (open.size() > 1) {
      CodeNode last = open.pop();
      last.endAt(source.size(), source.visibleLength());
    }
    return root;
  }

  private void add(int index, Element element) {
    CodeNode parent = open.element();
    boolean isPaired = partners.containsKey(index);
    switch (element.code().kind()) {
      case ALONE -> addAtom(parent, index, false);
      case OPEN -> {
        if (isPaired || !isPairedSpan(parent)) {
          CodeNode span = new CodeNode(CodeNode.Kind.SPAN, index, index, element.visible());
          parent.children.add(span);
          open.push(span);
          isFlat |= open.size() + startedBefore > MOST_NESTED;
        } else {
          addAtom(parent, index, true);
        }
      }
      case CLOSE -> {
        if (isPaired) {
          close(index, element);
        } else if (parent.kind == CodeNode.Kind.ROOT) {
          closeFromStart(parent, index, element);
          isFlat |= open.size() + ++startedBefore > MOST_NESTED;
        } else {
          addAtom(parent, index, true);
        }
      }
    }
  }

  private boolean isPairedSpan(CodeNode node) {
    return node.isSpan() && partners.containsKey(node.open);
  }

  private void addAtom(CodeNode parent, int index, boolean isOrdered) {
    CodeNode atom =
        new CodeNode(CodeNode.Kind.ATOM, index, CodeNode.ABSENT, source.get(index).visible());
    atom.endAt(index + 1, atom.from);
    atom.isOrdered = isOrdered;
    parent.children.add(atom);
  }

  private void close(int index, Element element) {
    CodeNode span = open.element();
    if (span.open != partners.get(index)) {
      isFlat = true;
      return;
    }
    open.pop();
    span.close = index;
    span.endAt(index + 1, element.visible());
    if (span.from == span.to) {
      CodeNode atom = new CodeNode(CodeNode.Kind.ATOM, span.begin, CodeNode.ABSENT, span.from);
      atom.endAt(span.end, span.to);
      List<CodeNode> siblings = open.element().children;
      siblings.set(siblings.size() - 1, atom);
    }
  }

  private static void closeFromStart(CodeNode root, int index, Element element) {
    CodeNode span = new CodeNode(CodeNode.Kind.SPAN, 0, CodeNode.ABSENT, 0);
    span.close = index;
    span.endAt(index + 1, element.visible());
    span.children.addAll(root.children);
    root.children.clear();
    root.children.add(span);
  }

  private CodeNode buildOrdered() {
    CodeNode root = root();
    for (int i = 0; i < source.size(); i++) {
      if (source.get(i).isCode() || source.get(i).isHeld() && isAtom.test(i)) {
        addAtom(root, i, source.get(i).isCode());
      }
    }
    return root;
  }

  /** Joins neighbouring atoms, so that they move together. */
  private void group(CodeNode parent) {
    List<CodeNode> grouped = new ArrayList<>();
    for (CodeNode child : parent.children) {
      group(child);
      CodeNode last = grouped.isEmpty() ? null : grouped.get(grouped.size() - 1);
      boolean joins =
          last != null
              && last.isAtom()
              && child.isAtom()
              && last.end == child.begin
              && !source.get(child.begin).isLineEnd();
      if (joins) {
        last.endAt(child.end, child.to);
        last.isOrdered |= child.isOrdered;
      } else {
        grouped.add(child);
      }
    }
    parent.children.clear();
    parent.children.addAll(grouped);
  }
}
