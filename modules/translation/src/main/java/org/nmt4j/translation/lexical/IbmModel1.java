package org.nmt4j.translation.lexical;

import java.util.List;
import org.nmt4j.translation.network.IdPair;
import org.nmt4j.translation.network.TranslationBatch;

/**
 * The probabilities of target tokens given one source token, learned by expectation maximisation
 * where each target token comes of one token of its source sentence, all of them as likely at first
 * (Model 1 of Brown et al. 1993, "The mathematics of statistical machine translation"). The end
 * mark behind each source sentence is the empty word that any target token may come of.
 */
final class IbmModel1 {
  private final TokenPairs pairs;

  private IbmModel1(TokenPairs pairs) {
    this.pairs = pairs;
  }

  /**
   * Learns the probabilities, going through the corpus once for each iteration.
   *
   * @param sources source ids: 0 up to this, exclusive
   * @param most how many pairs of tokens are held in memory
   */
  static IbmModel1 learn(List<IdPair> corpus, int sources, int iterations, int most) {
    IbmModel1 model = new IbmModel1(new TokenPairs(sources, most));
    for (int i = 0; i < iterations; i++) {
      for (IdPair pair : corpus) {
        int[] source = TranslationBatch.withEnd(pair.source());
        if (i == 0) {
          model.expectEvenly(source, pair.target());
        } else {
          model.expect(source, pair.target());
        }
      }
      model.pairs.normalise();
    }
    return model;
  }

  private void expectEvenly(int[] source, int[] target) {
    for (int to : target) {
      for (int from : source) {
        pairs.count(from, to, 1.0 / source.length);
      }
    }
  }

  private void expect(int[] source, int[] target) {
    int[] places = new int[source.length];
    for (int to : target) {
      double sum = 0;
      for (int j = 0; j < source.length; j++) {
        places[j] = pairs.find(source[j], to);
        sum += places[j] < 0 ? 0 : pairs.probability(places[j]);
      }
      if (sum > 0) {
        for (int place : places) {
          if (place >= 0) {
            pairs.add(place, pairs.probability(place) / sum);
          }
        }
      }
    }
  }

  /** p(target | source). */
  double probability(int source, int target) {
    int place = pairs.find(source, target);
    return place < 0 ? 0 : pairs.probability(place);
  }

  /** How many pairs of tokens have a probability. */
  int size() {
    return pairs.size();
  }

  /** The most probable targets of each source id, see {@link TokenPairs#best}. */
  int[][] best(int count) {
    return pairs.best(count);
  }
}
