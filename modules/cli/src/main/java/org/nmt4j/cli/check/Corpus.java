package org.nmt4j.cli.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.tokenization.corpus.PairReader;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * The pairs of one corpus, with the places they come from.
 *
 * @param name {@code train}, {@code dev} or {@code test}
 * @param files the files of the pairs
 * @param pairs the pairs, in the order of the files
 * @param lines the line of each pair in its file; empty if pair n stands in line n
 */
record Corpus(String name, CorpusFiles files, List<SentencePair> pairs, List<Long> lines) {

  Corpus(String name, CorpusFiles files, List<SentencePair> pairs) {
    this(name, files, pairs, List.of());
  }

  static Corpus read(String name, CorpusFiles files) {
    if (!(files instanceof CorpusFiles.Tmx)) {
      return new Corpus(name, files, ParallelCorpus.read(files));
    }
    List<SentencePair> pairs = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    try (PairReader reader = ParallelCorpus.open(files)) {
      while (reader.hasNext()) {
        pairs.add(reader.next());
        lines.add(reader.lineNumber());
      }
    }
    return new Corpus(name, files, pairs, lines);
  }

  /** Returns the file and line of a pair; with two files, those of its source side. */
  String sourcePlace(int pair) {
    return place(files.paths().get(0), pair);
  }

  /** Returns the file and line of a pair; with two files, those of its target side. */
  String targetPlace(int pair) {
    return place(files.paths().get(files.paths().size() - 1), pair);
  }

  private String place(Path file, int pair) {
    return file + ":" + (lines.isEmpty() ? pair + 1L : lines.get(pair));
  }
}
