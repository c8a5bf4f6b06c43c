package org.nmt4j.cli.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.tokenization.corpus.PairReader;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * The pairs of one corpus or of several, with the places they come from.
 *
 * @param name {@code train}, {@code dev} or {@code test}
 * @param pairs the pairs, in the order of the files
 * @param parts the corpora, in the order of the pairs
 */
record Corpus(String name, List<SentencePair> pairs, List<Part> parts) {

  /**
   * The files of one corpus.
   *
   * @param size the number of pairs
   * @param lines the line of each pair in its file; empty if pair n stands in line n
   */
  record Part(CorpusFiles files, int size, List<Long> lines) {}

  /** Creates one corpus, whose pair n stands in line n of its files. */
  Corpus(String name, CorpusFiles files, List<SentencePair> pairs) {
    this(name, pairs, List.of(new Part(files, pairs.size(), List.of())));
  }

  /** Reads a corpus of pairs. */
  static Corpus read(String name, CorpusFiles files) {
    List<SentencePair> pairs = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (CorpusFiles.Part part : files.parts()) {
      int before = pairs.size();
      List<Long> lines = new ArrayList<>();
      if (part.files() instanceof CorpusFiles.Tmx) {
        try (PairReader reader = ParallelCorpus.open(part.files())) {
          while (reader.hasNext()) {
            pairs.add(reader.next());
            lines.add(reader.lineNumber());
          }
        }
      } else {
        pairs.addAll(ParallelCorpus.read(part.files()));
      }
      parts.add(new Part(part.files(), pairs.size() - before, lines));
    }
    return new Corpus(name, pairs, parts);
  }

  /** Returns the sizes of the corpora. */
  List<Integer> sizes() {
    return parts.stream().map(Part::size).toList();
  }

  /** Returns the file and line of a pair; with two files, those of its source side. */
  String sourcePlace(int pair) {
    return place(pair, true);
  }

  /** Returns the file and line of a pair; with two files, those of its target side. */
  String targetPlace(int pair) {
    return place(pair, false);
  }

  private String place(int pair, boolean isSource) {
    int own = pair;
    int number = 0;
    while (own >= parts.get(number).size) {
      own -= parts.get(number++).size;
    }
    Part part = parts.get(number);
    List<Path> paths = part.files.paths();
    Path file = paths.get(isSource ? 0 : paths.size() - 1);
    return file + ":" + (part.lines.isEmpty() ? own + 1L : part.lines.get(own));
  }
}
