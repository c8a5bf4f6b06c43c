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
    List<SentencePair> pairs = all(open(files));
    requirePairs(pairs.size(), files);
    return pairs;
  }

  /**
   * Reads a corpus as {@link #read} does, but leaves it in its files.
   *
   * @param files where it lies
   * @return its pairs, at least one, in the order of the files
   * @throws DataException as {@link #read} does
   */
  public static Streamed<SentencePair> stream(CorpusFiles files) {
    Streamed<SentencePair> pairs = new Streamed<>(List.of(() -> open(files)));
    requirePairs(pairs.size(), files);
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
    return all(AlignedReader.open(source, target));
  }

  /**
   * Opens a corpus for reading pair by pair.
   *
   * @param files where it lies
   * @return the reader of its pairs, which the caller closes
   * @throws DataException if a file is missing
   */
  public static ItemReader<SentencePair> open(CorpusFiles files) {
    if (files instanceof CorpusFiles.Aligned aligned) {
      return AlignedReader.open(aligned.source(), aligned.target());
    }
    CorpusFiles.Tsv table = (CorpusFiles.Tsv) files;
    return new TsvReader(Lines.open(table.tsv()), table.columns());
  }

  private static List<SentencePair> all(ItemReader<SentencePair> reader) {
    try (reader) {
      List<SentencePair> pairs = new ArrayList<>();
      reader.forEachRemaining(pairs::add);
      return pairs;
    }
  }

  private static void requirePairs(int pairs, CorpusFiles files) {
    if (pairs == 0) {
      throw DataException.at(
          files.paths().get(0).toString(),
          1,
          1,
          "the file is empty; expected sentences and their translations");
    }
  }
}
