package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private final MonolingualText more;
  private final MaxLength maxLength;
  private final double dropout;
  private final long seed;

  TrainingText(
      TextPipelines pipelines,
      List<SentencePair> pairs,
      MonolingualText more,
      MaxLength maxLength,
      double dropout,
      long seed) {
    this.pipelines = pipelines;
    this.pairs = pairs;
    this.more = more;
    this.maxLength = maxLength;
    this.dropout = dropout;
    this.seed = seed;
  }

  /** How often each piece occurs on each side and in its text without translation; no dropout. */
  List<TokenCounts> counts() {
    return List.of(counts(source()), counts(target()));
  }

  private static TokenCounts counts(List<List<String>> lines) {
    TokenCounts counts = new TokenCounts();
    lines.forEach(counts::addAll);
    return counts;
  }

  /** The pieces of each source line, then of each without translation; no dropout. */
  List<List<String>> source() {
    return pieces(pipelines.source(), pairs.stream().map(SentencePair::source), more.source());
  }

  /** The same of the target side. */
  List<List<String>> target() {
    return pieces(pipelines.target(), pairs.stream().map(SentencePair::target), more.target());
  }

  private static List<List<String>> pieces(
      TextPipeline pipeline, Stream<String> lines, List<String> more) {
    return Stream.concat(lines, more.stream()).parallel().map(pipeline::encode).toList();
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
