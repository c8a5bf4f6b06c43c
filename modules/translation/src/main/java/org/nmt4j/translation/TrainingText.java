package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.recipe.MaxLength;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.bpe.MergeDropout;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.translation.network.IdPair;

/** The training corpus as pieces, cut anew each epoch when BPE dropout asks for it. */
final class TrainingText {
  private final TextPipelines pipelines;
  private final List<SentencePair> pairs;
  private final MaxLength maxLength;
  private final double dropout;
  private final long seed;

  TrainingText(
      TextPipelines pipelines,
      List<SentencePair> pairs,
      MaxLength maxLength,
      double dropout,
      long seed) {
    this.pipelines = pipelines;
    this.pairs = pairs;
    this.maxLength = maxLength;
    this.dropout = dropout;
    this.seed = seed;
  }

  /** How often each piece occurs on each side, without dropout. */
  List<TokenCounts> counts() {
    TokenCounts source = new TokenCounts();
    TokenCounts target = new TokenCounts();
    for (SentencePair pair : pairs) {
      source.addAll(pipelines.source().encode(pair.source()));
      target.addAll(pipelines.target().encode(pair.target()));
    }
    return List.of(source, target);
  }

  boolean changesByEpoch() {
    return dropout > 0;
  }

  /** The pairs of an epoch; those with an empty or an over-long side are left out. */
  List<IdPair> epoch(int epoch, Vocabularies vocabularies) {
    List<IdPair> all =
        IntStream.range(0, pairs.size())
            .parallel()
            .mapToObj(
                line ->
                    new IdPair(
                        vocabularies
                            .source()
                            .ids(
                                encode(
                                    pipelines.source(),
                                    pairs.get(line).source(),
                                    epoch,
                                    2L * line)),
                        vocabularies
                            .target()
                            .ids(
                                encode(
                                    pipelines.target(),
                                    pairs.get(line).target(),
                                    epoch,
                                    2L * line + 1))))
            .toList();
    List<IdPair> kept = new ArrayList<>(all.size());
    for (IdPair pair : all) {
      if (pair.source().length > 0
          && pair.target().length > 0
          && pair.source().length <= maxLength.source()
          && pair.target().length <= maxLength.target()) {
        kept.add(pair);
      }
    }
    return kept;
  }

  int size() {
    return pairs.size();
  }

  private List<String> encode(TextPipeline pipeline, String line, int epoch, long number) {
    return changesByEpoch()
        ? pipeline.encode(line, new MergeDropout(dropout, seed, epoch, number))
        : pipeline.encode(line);
  }
}
