package org.nmt4j.tokenization.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.CorpusFiles;

/** Reads sentence pairs from the files that a recipe names. */
public final class ParallelCorpus {
  private ParallelCorpus() {}

  /**
   * Reads a corpus into memory.
   *
   * @param files the files of the corpus
   * @return the pairs, at least one, in the order of the files
   * @throws DataException if a file is missing, empty or not UTF-8, or if its lines do not form
   *     pairs
   */
  public static List<SentencePair> read(CorpusFiles files) {
    if (files instanceof CorpusFiles.Several several) {
      return several.parts().stream().flatMap(part -> read(part.files()).stream()).toList();
    }
    List<SentencePair> pairs = all(open(files));
    requirePairs(pairs.size(), files);
    return pairs;
  }

  /**
   * Checks a corpus as {@link #read} does, but leaves the pairs in the files.
   *
   * @param files the files of the corpus
   * @return the pairs, at least one, in the order of the files
   * @throws DataException as {@link #read} does
   */
  public static Streamed<SentencePair> stream(CorpusFiles files) {
    if (files instanceof CorpusFiles.Several several) {
      return Streamed.joined(several.parts().stream().map(part -> stream(part.files())).toList());
    }
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
   * Counts the units of a translation memory that are left out of the corpus, because they lack one
   * of the languages. The method reads the whole memory.
   *
   * @param files the files of the corpus
   * @return one line with the count; empty if no unit is left out, or if the corpus is no
   *     translation memory
   * @throws DataException as {@link #read} does
   */
  public static Optional<String> leftOut(CorpusFiles files) {
    if (!(files instanceof CorpusFiles.Tmx memory)) {
      return Optional.empty();
    }
    try (TmxPairs pairs = new TmxPairs(memory)) {
      return pairs.leftOut();
    }
  }

  /**
   * Opens a corpus to read it pair by pair.
   *
   * @param files the files of one corpus
   * @return the reader of the pairs, which the caller closes
   * @throws DataException if a file is missing
   */
  public static PairReader open(CorpusFiles files) {
    if (files instanceof CorpusFiles.Aligned aligned) {
      return AlignedReader.open(aligned.source(), aligned.target());
    } else if (files instanceof CorpusFiles.Tmx memory) {
      return new TmxPairs(memory);
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
      throw AlignedSides.empty(files.paths().get(0).toString());
    }
  }
}
