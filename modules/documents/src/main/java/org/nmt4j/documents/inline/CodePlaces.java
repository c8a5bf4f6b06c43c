package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the place of each code in the translation. The spans of the whole text are placed first,
 * then the spans inside each of them.
 */
final class CodePlaces {
  private final SourceElements elements;
  private final WordLinks links;
  private final Sentences sentences;
  private final BitSet insideWords;

  CodePlaces(SourceElements elements, WordLinks links) {
    this.elements = elements;
    this.links = links;
    this.sentences = new Sentences(elements, links);
    this.insideWords = JoinedWords.places(links);
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
    new SpanPlaces(links, sentences, parent).place(spans);
    new AtomPlaces(elements, links, sentences, insideWords, parent).place();
    spans.forEach(this::placeChildren);
  }

  private static int within(int word, CodeNode parent) {
    return Math.max(parent.first, Math.min(parent.last, word));
  }

  /** Adds the words and codes of a node in the order of the translation. */
  void list(CodeNode node, List<Placed> placed) {
    if (node.open != CodeNode.ABSENT) {
      placed.add(Placed.tag(node.open));
    }
    List<CodeNode> children = new ArrayList<>(node.children);
    children.sort(
        Comparator.<CodeNode>comparingInt(child -> child.low)
            .thenComparingInt(child -> child.low < child.high ? AtomPlaces.LAST : child.rank));
    int word = node.low;
    for (CodeNode child : children) {
      for (; word < child.low; word++) {
        placed.add(Placed.word(word));
      }
      if (child.isAtom()) {
        listAtom(child, placed);
      } else {
        list(child, placed);
      }
      word = Math.max(word, child.high);
    }
    for (; word < node.high; word++) {
      placed.add(Placed.word(word));
    }
    if (node.close != CodeNode.ABSENT) {
      placed.add(Placed.tag(node.close));
    }
  }

  private void listAtom(CodeNode atom, List<Placed> placed) {
    if (atom.isOrdered) {
      for (int i = atom.begin; i < atom.end; i++) {
        placed.add(elements.get(i).isTag() ? Placed.tag(i) : Placed.block(i, i + 1));
      }
    } else {
      placed.add(Placed.block(atom.begin, atom.end));
    }
  }
}
