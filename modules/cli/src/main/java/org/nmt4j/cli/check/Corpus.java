package org.nmt4j.cli.check;

import java.util.List;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * The pairs of one corpus, with the places they come from.
 *
 * @param name {@code train}, {@code dev} or {@code test}
 * @param files the files of the pairs
 * @param pairs the pairs, in the order of the files
 */
record Corpus(String name, CorpusFiles files, List<SentencePair> pairs) {

  static Corpus read(String name, CorpusFiles files) {
    return new Corpus(name, files, ParallelCorpus.read(files));
  }

  /** Returns the file and line of a pair; with two files, those of its source side. */
  String sourcePlace(int pair) {
    return place(files instanceof CorpusFiles.Aligned aligned ? aligned.source() : tsv(), pair);
  }

  /** Returns the file and line of a pair; with two files, those of its target side. */
  String targetPlace(int pair) {
    return place(files instanceof CorpusFiles.Aligned aligned ? aligned.target() : tsv(), pair);
  }

  private Object tsv() {
    return ((CorpusFiles.Tsv) files).tsv();
  }

  private static String place(Object file, int pair) {
    return file + ":" + (pair + 1);
  }
}
