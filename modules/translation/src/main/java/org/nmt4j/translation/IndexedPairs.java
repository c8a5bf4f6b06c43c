package org.nmt4j.translation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.model.batch.IdSequences;
import org.nmt4j.translation.network.IdPair;

/** A compact list of sentence pairs as ids. {@link #get} creates the object of a pair. */
final class IndexedPairs extends AbstractList<IdPair> {
  private final IdSequences sources = new IdSequences();
  private final IdSequences targets = new IdSequences();
  private final List<Integer> parts = new ArrayList<>();
  private final IdSequences links;

  /** Creates an empty list of pairs without known alignments. */
  IndexedPairs() {
    this(false);
  }

  /**
   * Creates an empty list.
   *
   * @param aligned whether to keep the known alignments of pairs
   */
  IndexedPairs(boolean aligned) {
    links = aligned ? new IdSequences() : null;
  }

  @Override
  public boolean add(IdPair pair) {
    if (links != null) {
      links.add(pair.links());
    }
    return sources.add(pair.source()) && targets.add(pair.target());
  }

  /** Adds a pair to the corpus with a number, from 0. Numbers must not decrease. */
  void add(IdPair pair, int corpus) {
    while (parts.size() <= corpus) {
      parts.add(0);
    }
    parts.set(corpus, parts.get(corpus) + 1);
    add(pair);
  }

  /**
   * Returns the number of pairs of each corpus.
   *
   * @param corpora the number of corpora
   */
  List<Integer> sizes(int corpora) {
    while (parts.size() < corpora) {
      parts.add(0);
    }
    return List.copyOf(parts);
  }

  @Override
  public IdPair get(int index) {
    return links == null
        ? new IdPair(sources.get(index), targets.get(index))
        : new IdPair(sources.get(index), targets.get(index), links.get(index));
  }

  @Override
  public int size() {
    return sources.size();
  }

  /** Returns the number of ids of each source sentence. */
  int[] sourceLengths() {
    return lengths(sources);
  }

  /** Returns the number of ids of each target sentence. */
  int[] targetLengths() {
    return lengths(targets);
  }

  private static int[] lengths(IdSequences sequences) {
    return IntStream.range(0, sequences.size()).map(sequences::length).toArray();
  }
}
