package org.nmt4j.translation.lexical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.network.IdPair;

/**
 * Links words to their translations in pairs of sentences by the probabilities of {@link
 * IbmModel1}. Two words are linked if they are equal. Two other words are linked if each is the
 * most probable partner of the other in their pair, and the target word has a probability of a half
 * or more.
 */
public final class WordAligner {
  private static final int ITERATIONS = 5;
  private static final int MOST_WORDS = 100_000;
  private static final int MOST_PROBABILITIES = 6 << 20;
  private static final double LEAST_PROBABILITY = 0.5;

  private final Vocabulary sources;
  private final Vocabulary targets;
  private final IbmModel1 model;

  private WordAligner(Vocabulary sources, Vocabulary targets, IbmModel1 model) {
    this.sources = sources;
    this.targets = targets;
    this.model = model;
  }

  /**
   * The words of a pair of sentences.
   *
   * @param source the words of the source
   * @param target the words of the target
   */
  public record Words(List<String> source, List<String> target) {}

  /**
   * A word and its translation, by their indexes in their sentences.
   *
   * @param source the index of the word
   * @param target the index of its translation
   */
  public record Link(int source, int target) {}

  /**
   * Learns the probabilities from pairs of sentences.
   *
   * @param pairs the words of the pairs
   */
  public static WordAligner learn(List<Words> pairs) {
    TokenCounts sourceCounts = new TokenCounts();
    TokenCounts targetCounts = new TokenCounts();
    for (Words pair : pairs) {
      sourceCounts.addAll(pair.source());
      targetCounts.addAll(pair.target());
    }
    Vocabulary sources = Vocabulary.of(sourceCounts, MOST_WORDS, 1);
    Vocabulary targets = Vocabulary.of(targetCounts, MOST_WORDS, 1);
    List<IdPair> ids = new ArrayList<>();
    for (Words pair : pairs) {
      if (!pair.source().isEmpty() && !pair.target().isEmpty()) {
        ids.add(new IdPair(sources.ids(pair.source()), targets.ids(pair.target())));
      }
    }
    return new WordAligner(
        sources, targets, IbmModel1.learn(ids, sources.size(), ITERATIONS, MOST_PROBABILITIES));
  }

  /**
   * Returns the links of a pair, in the order of the source. A word that occurs several times in
   * its sentence has no link.
   *
   * @param pair the words of the pair
   */
  public List<Link> links(Words pair) {
    List<Link> links = new ArrayList<>();
    Set<Integer> linked = new HashSet<>();
    for (int i = 0; i < pair.source().size(); i++) {
      int target = pair.target().indexOf(pair.source().get(i));
      if (target < 0) {
        target = partner(pair, i);
      }
      if (target >= 0
          && isOnce(pair.source(), i)
          && isOnce(pair.target(), target)
          && linked.add(target)) {
        links.add(new Link(i, target));
      }
    }
    return links;
  }

  private static boolean isOnce(List<String> words, int index) {
    return words.indexOf(words.get(index)) == words.lastIndexOf(words.get(index));
  }

  /** Returns the index of the translation of a word, or -1. */
  private int partner(Words pair, int word) {
    int best = -1;
    double probability = LEAST_PROBABILITY;
    for (int j = 0; j < pair.target().size(); j++) {
      double found = probability(pair.source().get(word), pair.target().get(j));
      if (found >= probability) {
        best = j;
        probability = found;
      }
    }
    for (int i = 0; i < pair.source().size() && best >= 0; i++) {
      boolean isBetter =
          i != word && probability(pair.source().get(i), pair.target().get(best)) >= probability;
      best = isBetter ? -1 : best;
    }
    return best;
  }

  private double probability(String source, String target) {
    int from = sources.id(source);
    int to = targets.id(target);
    return from == Vocabulary.UNK || to == Vocabulary.UNK ? 0 : model.probability(from, to);
  }
}
