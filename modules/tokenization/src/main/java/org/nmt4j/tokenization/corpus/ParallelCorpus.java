package org.nmt4j.tokenization.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.recipe.CorpusFiles;

/** Reads sentence pairs from the files a recipe names. */
public final class ParallelCorpus {
  private ParallelCorpus() {}

  /**
   * Reads a corpus.
   *
   * @param files where it lies
   * @return its pairs, at least one, in the order of the files
   * @throws DataException if a file is missing, empty or not UTF-8, or the sides do not fit
   *     together
   */
  public static List<SentencePair> read(CorpusFiles files) {
    List<SentencePair> pairs;
    Path first;
    if (files instanceof CorpusFiles.Aligned aligned) {
      first = aligned.source();
      pairs = readAligned(first, aligned.target());
    } else {
      first = ((CorpusFiles.Tsv) files).tsv();
      pairs = readTsv(first);
    }
    if (pairs.isEmpty()) {
      throw DataException.at(
          first.toString(), 1, 1, "the file is empty; expected sentences and their translations");
    }
    return pairs;
  }

  /**
   * Reads two files, where line n of one is the translation of line n of the other.
   *
   * @param source the source side
   * @param target the target side
   * @return the pairs
   * @throws DataException if the files have different numbers of lines; the message names both
   */
  public static List<SentencePair> readAligned(Path source, Path target) {
    List<String> sources = Lines.read(source);
    List<String> targets = Lines.read(target);
    if (sources.size() != targets.size()) {
      boolean sourceEnds = sources.size() < targets.size();
      throw DataException.at(
          (sourceEnds ? source : target).toString(),
          Math.min(sources.size(), targets.size()) + 1L,
          1,
          "the file ends here; expected as many lines on both sides, but %s has %,d and %s has %,d"
              .formatted(source, sources.size(), target, targets.size()));
    }
    List<SentencePair> pairs = new ArrayList<>(sources.size());
    for (int i = 0; i < sources.size(); i++) {
      pairs.add(new SentencePair(sources.get(i), targets.get(i)));
    }
    return pairs;
  }

  /**
   * Reads one file whose lines are source, tab, target.
   *
   * @param file the file
   * @return the pairs
   * @throws DataException if a line does not have exactly two columns; the column counts characters
   */
  public static List<SentencePair> readTsv(Path file) {
    List<SentencePair> pairs = new ArrayList<>();
    try (LineReader reader = Lines.open(file)) {
      while (reader.hasNext()) {
        String line = reader.next();
        int tab = line.indexOf('\t');
        int secondTab = line.indexOf('\t', tab + 1);
        if (tab < 0) {
          throw malformed(reader, line.length(), "a line without a tab");
        }
        if (secondTab >= 0) {
          throw malformed(reader, secondTab, "a second tab");
        }
        pairs.add(new SentencePair(line.substring(0, tab), line.substring(tab + 1)));
      }
    }
    return pairs;
  }

  private static DataException malformed(LineReader reader, int offset, String found) {
    return DataException.at(
        reader.name(),
        reader.lineNumber(),
        offset + 1L,
        found + "; expected two columns: source, tab, target");
  }
}
