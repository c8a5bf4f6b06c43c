package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of the tree of codes: the whole text, the span between two codes, or an atom. An atom is
 * one or more codes and held texts without words between them; they move together.
 */
final class CodeNode {
  /** The value of {@link #open} and {@link #close} if the code is not in the text. */
  static final int ABSENT = -1;

  /** The kind of a node. */
  enum Kind {
    /** The whole text. */
    ROOT,
    /** A span between two codes. One of them may be outside of the text. */
    SPAN,
    /** Codes without words. */
    ATOM
  }

  final Kind kind;

  /** The indexes of its first element and of the element after its last one. */
  final int begin;

  int end;

  /** The indexes of the elements that open and close a span. */
  final int open;

  int close = ABSENT;

  /** The range of the characters that the model reads. */
  final int from;

  int to;

  /** Whether an atom must stay behind earlier atoms of this kind. */
  boolean isOrdered;

  final List<CodeNode> children = new ArrayList<>();

  /** The range of its source words. */
  int first;

  int last;

  /** The range of its target words; for an atom, both are the number of the words before it. */
  int low;

  int high;

  /** Orders atoms at the same place; see the sorting of {@code CodePlaces}. */
  int rank;

  CodeNode(Kind kind, int begin, int open, int from) {
    this.kind = kind;
    this.begin = begin;
    this.open = open;
    this.from = from;
  }

  boolean isSpan() {
    return kind == Kind.SPAN;
  }

  boolean isAtom() {
    return kind == Kind.ATOM;
  }

  void endAt(int elementEnd, int characterEnd) {
    end = elementEnd;
    to = characterEnd;
  }

  void setPlace(int lowest, int highest) {
    low = lowest;
    high = highest;
  }
}
