package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nmt4j.decoder.search.TokenGraph;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Finds all ways in which the tokens of the target can write a word. Byte pair encoding writes a
 * word in one way, but a network may choose other pieces of the same letters.
 */
final class TargetGraphs {
  /** A word of one letter. */
  private static final String LETTER = "a";

  private final TextPipeline pipeline;
  private final boolean hasPieces;
  private final int longest;

  /** The ids of the tokens that end a word, or are one. */
  private final NavigableMap<String, Integer> ends = new TreeMap<>();

  /** The ids of the pieces after which a word continues. The keys lack the continuation mark. */
  private final NavigableMap<String, Integer> pieces = new TreeMap<>();

  TargetGraphs(TextPipeline pipeline, Vocabulary vocabulary) {
    this.pipeline = pipeline;
    hasPieces = pipeline.codes().isPresent();
    for (int id = Vocabulary.SPECIAL_TOKENS.size(); id < vocabulary.size(); id++) {
      String token = vocabulary.token(id);
      if (hasPieces && token.endsWith(ContinuationMark.TEXT)) {
        pieces.put(token.substring(0, token.length() - ContinuationMark.TEXT.length()), id);
      } else {
        ends.put(token, id);
      }
    }
    longest = pieces.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Returns the ways to write a phrase; none if the vocabulary cannot write one of its words. A
   * phrase that begins or ends with punctuation is also written as it is beside a word. The last
   * token may be a piece after which the word continues.
   */
  List<TokenGraph> phrase(String text) {
    List<String> before =
        WordEdge.isOfWord(text.codePointAt(0)) ? List.of("") : List.of("", LETTER);
    List<String> after =
        WordEdge.isOfWord(text.codePointBefore(text.length())) ? List.of("") : List.of("", LETTER);
    Set<List<String>> ways = new LinkedHashSet<>();
    for (String first : before) {
      for (String last : after) {
        List<String> words = pipeline.words(first + text + last);
        int end = words.size() - last.length();
        if (first.length() <= end && isLetter(words, 0, first) && isLetter(words, end, last)) {
          ways.add(words.subList(first.length(), end));
        }
      }
    }
    return ways.stream().flatMap(words -> graph(words).stream()).toList();
  }

  /** Returns whether a word is the letter, apart from a mark that joins it; true for no letter. */
  private boolean isLetter(List<String> words, int place, String letter) {
    return letter.isEmpty() || pipeline.decode(words.subList(place, place + 1)).equals(letter);
  }

  private Optional<TokenGraph> graph(List<String> words) {
    TokenGraph all = TokenGraph.EMPTY;
    for (int i = 0; i < words.size(); i++) {
      Optional<TokenGraph> graph = graph(words.get(i), false, i == words.size() - 1);
      if (graph.isEmpty()) {
        return Optional.empty();
      }
      all = all.then(graph.get());
    }
    return Optional.of(all);
  }

  /**
   * Returns the ways to write the beginning of a word. The last token of a way may have more
   * letters than the beginning.
   *
   * @param word the beginning of a word, as the tokenizer cuts it
   * @return the ways; empty if the vocabulary has no word of that beginning
   */
  Optional<TokenGraph> beginning(String word) {
    return graph(word, true, true);
  }

  /**
   * Returns a graph whose nodes are the places between two letters of a word.
   *
   * @param isBeginning whether the last token may have more letters than the word
   * @param isOpen whether the last token may be a piece after which the word continues
   */
  private Optional<TokenGraph> graph(String word, boolean isBeginning, boolean isOpen) {
    String text = hasPieces ? ContinuationMark.protect(word) : word;
    List<SortedMap<Integer, Integer>> edges = new ArrayList<>();
    boolean[] reachesEnd = new boolean[text.length() + 1];
    for (int from = text.length() - 1; from >= 0; from--) {
      SortedMap<Integer, Integer> own = new TreeMap<>();
      for (int to = from + 1; to < text.length() && to <= from + longest; to++) {
        add(reachesEnd[to] ? pieces.get(text.substring(from, to)) : null, to, own);
      }
      String rest = text.substring(from);
      int end = text.length();
      if (isBeginning) {
        starting(ends, rest).forEach(id -> own.put(id, end));
        starting(pieces, rest).forEach(id -> own.put(id, end));
      } else {
        add(ends.get(rest), end, own);
        add(isOpen ? pieces.get(rest) : null, end, own);
      }
      reachesEnd[from] = !own.isEmpty();
      edges.add(own);
    }
    Collections.reverse(edges);
    return reachesEnd[0] ? Optional.of(new TokenGraph(edges)) : Optional.empty();
  }

  private static void add(Integer id, int node, SortedMap<Integer, Integer> edges) {
    if (id != null) {
      edges.put(id, node);
    }
  }

  private static Iterable<Integer> starting(NavigableMap<String, Integer> tokens, String start) {
    return tokens.subMap(start, true, start + Character.MAX_VALUE, true).values();
  }
}
