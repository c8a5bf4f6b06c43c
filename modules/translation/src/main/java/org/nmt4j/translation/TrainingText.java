package org.nmt4j.translation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nmt4j.recipe.MaxLength;
import org.nmt4j.tokenization.ParallelMap;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.bpe.MergeDropout;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.translation.network.IdPair;

/**
 * The training corpus as subword pieces. With BPE dropout, each epoch has other pieces. The text
 * stays in its files; pieces are in memory only while they are counted or mapped to ids.
 */
final class TrainingText {
  private final TextPipelines pipelines;
  private final TrainingCorpora corpora;
  private final Iterable<SentencePair> pairs;
  private final MonolingualText more;
  private final MaxLength maxLength;
  private final double dropout;
  private final long seed;
  private final Optional<TrainingAlignments> alignments;

  TrainingText(
      TextPipelines pipelines,
      TrainingCorpora corpora,
      MonolingualText more,
      MaxLength maxLength,
      double dropout,
      long seed,
      Optional<TrainingAlignments> alignments) {
    this.pipelines = pipelines;
    this.corpora = corpora;
    this.pairs = corpora.tagged(corpora.pairs());
    this.more = more;
    this.maxLength = maxLength;
    this.dropout = dropout;
    this.seed = seed;
    this.alignments = alignments;
  }

  private TrainingText(TrainingText other, Iterable<SentencePair> pairs) {
    this.pipelines = other.pipelines;
    this.corpora = other.corpora;
    this.pairs = pairs;
    this.more = other.more;
    this.maxLength = other.maxLength;
    this.dropout = other.dropout;
    this.seed = other.seed;
    this.alignments = other.alignments;
  }

  /** Returns this training text with placeholders and tags in some pairs. */
  TrainingText with(PlaceholderPairs placeholders) {
    return new TrainingText(
        this, corpora.tagged(new ParallelMap<>(corpora.pairs(), placeholders::change)));
  }

  /**
   * Counts the pieces of the source, then of the target, without dropout. Each side includes its
   * monolingual text.
   */
  List<TokenCounts> counts() {
    return List.of(counts(source()), counts(target()));
  }

  private static TokenCounts counts(Iterable<List<String>> lines) {
    TokenCounts counts = new TokenCounts();
    lines.forEach(counts::addAll);
    return counts;
  }

  /**
   * Returns the pieces of each source line, then those of each monolingual line of the source,
   * without dropout.
   */
  Iterable<List<String>> source() {
    return pieces(pipelines.source(), SentencePair::source, more.source());
  }

  /** Returns the pieces of the target side as {@link #source} does those of the source. */
  Iterable<List<String>> target() {
    return pieces(pipelines.target(), SentencePair::target, more.target());
  }

  private Iterable<List<String>> pieces(
      TextPipeline pipeline, Function<SentencePair, String> side, Iterable<String> more) {
    Iterable<String> lines = () -> Stream.concat(stream(pairs).map(side), stream(more)).iterator();
    return new ParallelMap<>(lines, (number, line) -> pipeline.encode(line));
  }

  private static <T> Stream<T> stream(Iterable<T> items) {
    return StreamSupport.stream(items.spliterator(), false);
  }

  boolean changesByEpoch() {
    return dropout > 0;
  }

  /** Cuts a line into pieces. No two lines of both sides have the same number. */
  private interface Cutter {
    List<String> cut(TextPipeline pipeline, String line, long number);
  }

  /** Returns the pairs of an epoch without those that have an empty or over-long side. */
  IndexedPairs epoch(int epoch, Vocabularies vocabularies) {
    return changesByEpoch()
        ? pairs(
            vocabularies,
            (pipeline, line, number) ->
                pipeline.encode(line, new MergeDropout(dropout, seed, epoch, number)))
        : whole(vocabularies);
  }

  /** Returns the pairs as translation cuts them, without dropout. */
  IndexedPairs whole(Vocabularies vocabularies) {
    return pairs(vocabularies, (pipeline, line, number) -> pipeline.encode(line));
  }

  private IndexedPairs pairs(Vocabularies vocabularies, Cutter cutter) {
    IndexedPairs kept = new IndexedPairs(alignments.isPresent());
    long read = 0;
    for (IdPair pair : all(vocabularies, cutter)) {
      int corpus = corpora.corpusOf(read++);
      if (fits(pair.source(), maxLength.source()) && fits(pair.target(), maxLength.target())) {
        kept.add(pair, corpus);
      }
    }
    return kept;
  }

  private Iterable<IdPair> all(Vocabularies vocabularies, Cutter cutter) {
    if (alignments.isEmpty()) {
      return new ParallelMap<>(
          pairs,
          (number, pair) ->
              new IdPair(
                  vocabularies.source().ids(source(cutter, pair, number)),
                  vocabularies.target().ids(target(cutter, pair, number))));
    }
    TrainingAlignments known = alignments.get();
    return new ParallelMap<>(
        known.with(pairs),
        (number, aligned) -> {
          List<String> source = source(cutter, aligned.pair(), number);
          List<String> target = target(cutter, aligned.pair(), number);
          return new IdPair(
              vocabularies.source().ids(source),
              vocabularies.target().ids(target),
              known.links(number, aligned, pipelines, source, target));
        });
  }

  private List<String> source(Cutter cutter, SentencePair pair, long number) {
    return cutter.cut(pipelines.source(), pair.source(), 2 * number);
  }

  private List<String> target(Cutter cutter, SentencePair pair, long number) {
    return cutter.cut(pipelines.target(), pair.target(), 2 * number + 1);
  }

  private static boolean fits(int[] ids, int longest) {
    return ids.length > 0 && ids.length <= longest;
  }

  int size() {
    return corpora.pairs().size();
  }
}
