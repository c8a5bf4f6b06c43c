package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.tokenization.ParallelMap;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.corpus.Streamed;

/**
 * The corpora of a training, one after the other.
 *
 * @param pairs the pairs of all corpora, without tags
 * @param ends the number of pairs up to the end of each corpus
 * @param tags the tag of each corpus, which stands before its source lines
 */
record TrainingCorpora(
    Streamed<SentencePair> pairs, List<Integer> ends, List<Optional<String>> tags) {

  /** Keeps unmodifiable copies. */
  TrainingCorpora {
    ends = List.copyOf(ends);
    tags = List.copyOf(tags);
  }

  /**
   * Checks all corpora and counts their pairs.
   *
   * @param log receives lines about pairs that are left out
   * @throws org.nmt4j.tokenization.corpus.DataException if a corpus cannot be used
   */
  static TrainingCorpora read(CorpusFiles files, Consumer<String> log) {
    List<Streamed<SentencePair>> parts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (CorpusFiles.Part part : files.parts()) {
      Streamed<SentencePair> pairs = ParallelCorpus.stream(part.files());
      ParallelCorpus.leftOut(part.files()).ifPresent(log);
      end = Math.addExact(end, pairs.size());
      parts.add(pairs);
      ends.add(end);
    }
    return new TrainingCorpora(
        Streamed.joined(parts), ends, files.parts().stream().map(CorpusFiles.Part::tag).toList());
  }

  /** Returns pairs in memory as one corpus without a tag. */
  static TrainingCorpora of(List<SentencePair> pairs) {
    return new TrainingCorpora(
        Streamed.of(pairs), List.of(pairs.size()), List.of(Optional.empty()));
  }

  /** Returns the number of corpora. */
  int count() {
    return ends.size();
  }

  /** Returns the number of the corpus of a pair. Both count from 0. */
  int corpusOf(long pair) {
    int corpus = 0;
    while (pair >= ends.get(corpus)) {
      corpus++;
    }
    return corpus;
  }

  /**
   * Returns pairs with the tags of their corpora.
   *
   * @param plain as many pairs as these corpora have, in their order
   */
  Iterable<SentencePair> tagged(Iterable<SentencePair> plain) {
    return tags.stream().allMatch(Optional::isEmpty)
        ? plain
        : new ParallelMap<>(plain, (number, pair) -> tagged(tags.get(corpusOf(number)), pair));
  }

  private static SentencePair tagged(Optional<String> tag, SentencePair pair) {
    // An empty line stays empty, so that it is left out.
    return tag.isEmpty() || pair.source().isBlank()
        ? pair
        : new SentencePair(tag.get() + " " + pair.source(), pair.target());
  }
}
