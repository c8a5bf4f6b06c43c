package org.nmt4j.translation;

import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.model.LineScore;
import org.nmt4j.model.batch.LengthBatches;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.translation.network.IdPair;
import org.nmt4j.translation.network.TranslationBatch;

/**
 * From given pairs to their log-probabilities, by teacher forcing. Pairs are sorted by length into
 * batches, and the order is restored; the score of a pair depends on that pair alone.
 *
 * <p>No line is too long. An empty target is its end mark alone. An empty source is scored too: the
 * network then reads an end mark alone, which it never did in training.
 */
public final class Scorer {
  private final TranslationModel model;
  private final int batchSize;
  private final Workers workers;

  /** A pair on its way, at its place in the input. */
  private record Item(int place, List<String> target, IdPair ids) {
    int length() {
      return Math.max(ids.source().length, ids.target().length) + 1;
    }
  }

  /**
   * A scorer; it may be used by one thread at a time, and shares a model with others.
   *
   * @param batchSize the most pairs that are computed together; no score depends on it
   * @param workers carry the batches; the caller closes them
   */
  public Scorer(TranslationModel model, int batchSize, Workers workers) {
    this.model = model;
    this.batchSize = batchSize;
    this.workers = workers;
  }

  /** As many scores as pairs, in their order. */
  public List<LineScore> score(List<SentencePair> pairs) {
    List<Item> items =
        IntStream.range(0, pairs.size()).mapToObj(place -> item(place, pairs.get(place))).toList();
    List<int[]> batches =
        LengthBatches.of(items.stream().mapToInt(Item::length).toArray(), batchSize);
    LineScore[] scores = new LineScore[pairs.size()];
    workers.run(
        batches.size(),
        batch ->
            score(IntStream.of(batches.get(batch)).mapToObj(items::get).toList(), pairs, scores));
    return List.of(scores);
  }

  private Item item(int place, SentencePair pair) {
    List<String> source = model.pipelines().source().encode(pair.source());
    List<String> target = model.pipelines().target().encode(pair.target());
    return new Item(
        place,
        target,
        new IdPair(
            model.vocabularies().source().ids(source), model.vocabularies().target().ids(target)));
  }

  private void score(List<Item> items, List<SentencePair> pairs, LineScore[] scores) {
    Workspace workspace = Workspace.ofThread(model.network().parameters().flat().type());
    Tape tape = Tape.inference(model.kernels(), workspace, model.network().parameters());
    TranslationBatch batch = TranslationBatch.of(items.stream().map(Item::ids).toList());
    double[] found = model.network().logProbabilities(tape, batch);
    double[][] bySentence = new double[items.size()][];
    for (int row = 0; row < bySentence.length; row++) {
      bySentence[row] = new double[items.get(row).target.size() + 1];
    }
    for (int i = 0; i < found.length; i++) {
      int position = batch.rows()[i] / items.size();
      bySentence[batch.rows()[i] % items.size()][position] = found[i];
    }
    for (int row = 0; row < bySentence.length; row++) {
      Item item = items.get(row);
      scores[item.place] =
          LineScore.of(
              model.pipelines().target(),
              model.vocabularies().target(),
              pairs.get(item.place).target(),
              item.target,
              bySentence[row]);
    }
  }
}
