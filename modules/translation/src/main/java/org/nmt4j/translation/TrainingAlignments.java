package org.nmt4j.translation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.evaluation.alignment.WordLink;
import org.nmt4j.model.LongWork;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * The known alignments of training pairs, which stay in their file. Line n has the links of pair n.
 *
 * @param file the file
 */
public record TrainingAlignments(Path file) {

  /** A pair with the line of its links. */
  record AlignedPair(SentencePair pair, String links) {}

  /**
   * Reads and checks the alignments that a recipe names.
   *
   * @param pairs the training pairs
   * @param log receives a line with the number of links
   * @return the alignments; empty if the recipe names none
   * @throws DataException as {@link #check} does
   */
  static Optional<TrainingAlignments> of(
      Recipe recipe, Iterable<SentencePair> pairs, Consumer<String> log) {
    Optional<TrainingAlignments> known =
        recipe.training().guidedAlignment().map(it -> new TrainingAlignments(it.file()));
    known.ifPresent(
        it ->
            log.accept(
                LongWork.run(
                    "reading the alignments",
                    log,
                    () -> "known alignments: " + Count.of(it.check(pairs), "link"))));
    return known;
  }

  /**
   * Checks the whole file.
   *
   * @return the number of links
   * @throws DataException if the file lacks a line for a pair or has further lines, or if a line
   *     has anything but links between words of its pair
   */
  public long check(Iterable<SentencePair> pairs) {
    long links = 0;
    long number = 0;
    for (AlignedPair each : with(pairs)) {
      links += read(++number, each).size();
    }
    return links;
  }

  private List<WordLink> read(long number, AlignedPair aligned) {
    return PharaohLinks.read(file.toString(), number, aligned.links, aligned.pair);
  }

  /**
   * Returns each pair with its line.
   *
   * @throws DataException from the iterator, if there are fewer or more lines than pairs
   */
  Iterable<AlignedPair> with(Iterable<SentencePair> pairs) {
    return () -> {
      Iterator<SentencePair> rest = pairs.iterator();
      LineReader lines = Lines.open(file);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          boolean more = rest.hasNext();
          if (more != lines.hasNext()) {
            throw DataException.at(
                file.toString(),
                lines.lineNumber() + 1,
                1,
                more
                    ? "the file ends here, expected a line for each pair of data.train"
                    : String.format(
                        Locale.ROOT,
                        "found a line more than the %,d pairs of data.train",
                        lines.lineNumber()));
          }
          if (!more) {
            lines.close();
          }
          return more;
        }

        @Override
        public AlignedPair next() {
          return new AlignedPair(rest.next(), lines.next());
        }
      };
    };
  }

  /**
   * Returns the links between the tokens of a pair, as {@link
   * org.nmt4j.translation.network.IdPair#links} has them. The tokens of a word share its links.
   *
   * @param number the number of the pair, counted from 0
   * @param source the tokens of the source
   * @param target the tokens of the target
   */
  int[] links(
      long number,
      AlignedPair aligned,
      TextPipelines pipelines,
      List<String> source,
      List<String> target) {
    int[] sourceWords = pipelines.source().wordIndexes(aligned.pair.source(), source);
    int[] targetWords = pipelines.target().wordIndexes(aligned.pair.target(), target);
    List<Integer> links = new ArrayList<>();
    for (WordLink link : read(number + 1, aligned).stream().distinct().toList()) {
      for (int t = 0; t < targetWords.length; t++) {
        for (int s = 0; s < sourceWords.length; s++) {
          if (targetWords[t] == link.target() && sourceWords[s] == link.source()) {
            links.add(s);
            links.add(t);
          }
        }
      }
    }
    return links.stream().mapToInt(Integer::intValue).toArray();
  }
}
