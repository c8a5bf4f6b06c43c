package org.nmt4j.decoder.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds phrases in a growing sequence of tokens: the automaton of Aho and Corasick 1975, "Efficient
 * string matching: an aid to bibliographic search".
 *
 * <p>A node stands for the longest suffix of the sequence that is a prefix of a phrase. If the next
 * token does not continue the prefix, the automaton falls back to the next shorter one. Phrases
 * begin and end only at the edges of words; see {@link TokenJoints}.
 */
final class PhraseAutomaton {
  private final TokenJoints joints;

  /** The node at an edge of a word, where no phrase has begun. */
  private final Node edge = new Node();

  /** The node inside a word, where no phrase has begun and none can begin. */
  private final Node inside = new Node();

  /** A place in the tree of phrases. */
  static final class Node {
    private final Map<Integer, Node> children = new TreeMap<>();
    private final Map<Integer, Integer> left = new TreeMap<>();
    private final SortedSet<Integer> ends = new TreeSet<>();
    private Node shorter;

    /** Returns the node of the next shorter prefix; null if there is none. */
    Node shorter() {
      return shorter;
    }

    /** Returns the nodes that continue a phrase, by their token. */
    Map<Integer, Node> children() {
      return children;
    }

    /** Returns the number of tokens to the end of each phrase that has begun and not ended. */
    Map<Integer, Integer> left() {
      return left;
    }

    /** Returns the phrases that end here. */
    SortedSet<Integer> ends() {
      return ends;
    }
  }

  PhraseAutomaton(TokenJoints joints) {
    this.joints = joints;
  }

  /**
   * Adds a sequence of tokens, before {@link #link} is called.
   *
   * @param phrase the number of the phrase that the sequence stands for
   */
  void add(int phrase, List<Integer> tokens) {
    Node node = edge;
    int remaining = tokens.size();
    for (int token : tokens) {
      node = node.children.computeIfAbsent(token, unused -> new Node());
      remaining--;
      if (remaining > 0) {
        node.left.merge(phrase, remaining, Math::min);
      }
    }
    node.ends.add(phrase);
  }

  /** Links each node with the next shorter one. */
  void link() {
    Deque<Node> open = new ArrayDeque<>(List.of(edge));
    while (!open.isEmpty()) {
      Node node = open.remove();
      node.children.forEach(
          (token, child) -> {
            child.shorter = node == edge ? outside(token) : next(node.shorter, token);
            child.ends.addAll(child.shorter.ends);
            open.add(child);
          });
    }
  }

  /** Returns the node of an empty sequence. */
  Node start() {
    return edge;
  }

  /**
   * Returns the node of a sequence with one more token.
   *
   * @param from the node of the sequence
   * @param token the id of the further token
   */
  Node next(Node from, int token) {
    for (Node node = from; node != null; node = node.shorter) {
      Node child = node.children.get(token);
      if (child != null) {
        return child;
      }
    }
    return outside(token);
  }

  private Node outside(int token) {
    return joints.joinsNext()[token] ? inside : edge;
  }

  /**
   * Returns whether a token continues the word before it, so that a phrase that ended there does
   * not count.
   */
  boolean undoes(int token) {
    return joints.joinsPrevious()[token];
  }

  /** Returns whether a phrase can begin after a node. */
  boolean isAtEdge(Node node) {
    Node last = node;
    while (last.shorter != null) {
      last = last.shorter;
    }
    return last == edge;
  }
}
