package org.nmt4j.translation.lexical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.network.IdPair;

/**
 * Finds words and their translations in pairs of sentences. It knows the probabilities of {@link
 * IbmModel1}. Two words belong together if each is the most probable partner of the other in their
 * pair, with a probability of a half or more for the target word.
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
   * A word and its translation, by their numbers in their sentences, which count from 0.
   *
   * @param source the number of the word
   * @param target the number of its translation
   */
  public record Link(int source, int target) {}

  /** Learns the probabilities from the words of pairs. */
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
   * Returns the words of a pair that belong together, in the order of the source. Words that occur
   * several times in their sentence have no partner. Equal words belong together.
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

  /** Returns the number of the translation of a word, or -1. */
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
