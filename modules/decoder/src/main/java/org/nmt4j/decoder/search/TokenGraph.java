package org.nmt4j.decoder.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The ways to write a text in tokens. A node is a place in the text, and an edge is a token between
 * two places. Node 0 is the beginning of the text. The last node is its end, and has no edges.
 *
 * @param edges the tokens that follow each node but the last, each with the node behind it, which
 *     is a later node
 */
public record TokenGraph(List<SortedMap<Integer, Integer>> edges) {
  /** The graph of an empty text. */
  public static final TokenGraph EMPTY = new TokenGraph(List.of());

  /**
   * Keeps unmodifiable copies.
   *
   * @throws IllegalArgumentException if an edge does not lead to a later node
   */
  public TokenGraph {
    List<SortedMap<Integer, Integer>> copies = new ArrayList<>();
    for (SortedMap<Integer, Integer> each : edges) {
      for (int node : each.values()) {
        if (node <= copies.size() || node > edges.size()) {
          throw new IllegalArgumentException(
              "token graph: found an edge from node " + copies.size() + " to node " + node);
        }
      }
      copies.add(Collections.unmodifiableSortedMap(new TreeMap<>(each)));
    }
    edges = List.copyOf(copies);
  }

  /** Returns the graph of a text that is written in one way. */
  public static TokenGraph of(int... tokens) {
    List<SortedMap<Integer, Integer>> edges = new ArrayList<>();
    for (int token : tokens) {
      SortedMap<Integer, Integer> edge = new TreeMap<>();
      edge.put(token, edges.size() + 1);
      edges.add(edge);
    }
    return new TokenGraph(edges);
  }

  /** Returns the graph of this text and a text behind it. */
  public TokenGraph then(TokenGraph other) {
    List<SortedMap<Integer, Integer>> all = new ArrayList<>(edges);
    for (SortedMap<Integer, Integer> each : other.edges) {
      SortedMap<Integer, Integer> moved = new TreeMap<>();
      each.forEach((token, node) -> moved.put(token, node + edges.size()));
      all.add(moved);
    }
    return new TokenGraph(all);
  }

  /** Returns the last node. */
  int end() {
    return edges.size();
  }

  /** Returns the ids of all tokens, in any order, perhaps several times. */
  public IntStream tokens() {
    return edges.stream().flatMapToInt(each -> each.keySet().stream().mapToInt(id -> id));
  }
}
