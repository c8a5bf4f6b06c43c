package org.nmt4j.labelling;

import java.util.List;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * Lines and what each is to become, with the names of their files for errors.
 *
 * @param pairs each of a line, and its label, its tags or its number
 */
record LabelledLines(List<SentencePair> pairs, String sourceName, String targetName) {
  static LabelledLines read(CorpusFiles files) {
    List<String> names = files.paths().stream().map(Object::toString).toList();
    return new LabelledLines(ParallelCorpus.read(files), names.get(0), names.get(names.size() - 1));
  }

  List<String> sources() {
    return pairs.stream().map(SentencePair::source).toList();
  }

  /** An error in what the line from 0 is to become. */
  DataException wrongTarget(int line, String message) {
    boolean tsv = sourceName.equals(targetName);
    long column = tsv ? pairs.get(line).source().length() + 2L : 1;
    return DataException.at(targetName, line + 1L, column, message);
  }
}
