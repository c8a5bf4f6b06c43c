package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.model.Inference;
import org.nmt4j.model.LineScore;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.network.IdPair;
import org.nmt4j.translation.network.TranslationBatch;

/**
 * Computes the log-probabilities of given translations by teacher forcing. The score of a pair
 * depends on that pair alone.
 *
 * <p>Lines of any length are scored. An empty target consists of the end mark. For an empty source,
 * the network reads an end mark only, an input that training does not have.
 */
public final class Scorer {
  private final TranslationModel model;
  private final Inference inference;

  /** The tokens of the target, and the ids of both sides. */
  private record Item(List<String> target, IdPair ids) {
    int length() {
      return Math.max(ids.source().length, ids.target().length) + 1;
    }
  }

  /**
   * Creates a scorer. It shares its model with others, and one thread at a time may use it.
   *
   * @param batchSize the most pairs of a batch; no score depends on it
   * @param workers compute the batches; the caller closes them
   */
  public Scorer(TranslationModel model, int batchSize, Workers workers) {
    this.model = model;
    this.inference = new Inference(workers, new LengthBatches(batchSize));
  }

  /** Returns as many scores as pairs, in their order. */
  public List<LineScore> score(List<SentencePair> pairs) {
    // No item has length 0, so no score is null.
    return inference.run(pairs.stream().map(this::item).toList(), Item::length, null, this::scores);
  }

  private Item item(SentencePair pair) {
    List<String> source = model.pipelines().source().encode(pair.source());
    List<String> target = model.pipelines().target().encode(pair.target());
    return new Item(
        target,
        new IdPair(
            model.vocabularies().source().ids(source), model.vocabularies().target().ids(target)));
  }

  private List<LineScore> scores(List<Item> items) {
    TranslationBatch batch = TranslationBatch.of(items.stream().map(Item::ids).toList());
    double[] found = model.network().logProbabilities(model.inferenceTape(), batch);
    double[][] byLine = new double[items.size()][];
    for (int row = 0; row < byLine.length; row++) {
      byLine[row] = new double[items.get(row).target.size() + 1];
    }
    for (int i = 0; i < found.length; i++) {
      int position = batch.rows()[i] / byLine.length;
      byLine[batch.rows()[i] % byLine.length][position] = found[i];
    }
    List<LineScore> scores = new ArrayList<>();
    for (int row = 0; row < byLine.length; row++) {
      Item item = items.get(row);
      scores.add(
          LineScore.of(
              model.pipelines().target(), model.vocabularies().target(), item.target, byLine[row]));
    }
    return scores;
  }
}
