package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of the tree of codes: the whole text, the span between two codes, or an atom. An atom is
 * one code or held text, or several without words between them, which move together.
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

  /** The range of the node's elements; {@code end} is exclusive. */
  final int begin;

  int end;

  /** The indexes of the elements that open and close a span, or {@link #ABSENT}. */
  final int open;

  int close = ABSENT;

  /** The range of the node's characters in the text of the model, without white space. */
  final int from;

  int to;

  /** Whether an atom must stay after all earlier ordered atoms of its parent. */
  boolean isOrdered;

  final List<CodeNode> children = new ArrayList<>();

  /** The range of the node's source words; {@code last} is exclusive. */
  int first;

  int last;

  /**
   * The range of the node's target words; {@code high} is exclusive. For an atom, both are the
   * number of target words before it.
   */
  int low;

  int high;

  /** The order of an atom at its place, as {@link CodePlaces} sorts it. */
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
