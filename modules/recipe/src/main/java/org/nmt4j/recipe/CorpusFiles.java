package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of a corpus. A file whose name ends in {@code .gz} is compressed. */
public sealed interface CorpusFiles {

  /**
   * Two text files; line n of one is the translation of line n of the other.
   *
   * @param source the source side
   * @param target the target side
   */
  record Aligned(Path source, Path target) implements CorpusFiles {}

  /**
   * One file whose columns are separated by tabs.
   *
   * @param tsv the file
   * @param columns the columns of the pairs; empty if lines have source, tab and target only
   */
  record Tsv(Path tsv, Optional<TsvColumns> columns) implements CorpusFiles {

    /**
     * Creates a file whose lines are source, tab, target.
     *
     * @param tsv the file
     */
    public Tsv(Path tsv) {
      this(tsv, Optional.empty());
    }
  }

  /**
   * A translation memory in TMX, whose units have texts in several languages.
   *
   * @param tmx the file
   * @param source the code of the source language, such as {@code de}
   * @param target the code of the target language
   */
  record Tmx(Path tmx, String source, String target) implements CorpusFiles {}

  /** One text file with one sentence in each line. */
  record Text(@Key("one sentence per line; .gz is allowed") Path text) implements CorpusFiles {}

  /** Returns the files of the corpus. */
  default List<Path> paths() {
    if (this instanceof Aligned aligned) {
      return List.of(aligned.source(), aligned.target());
    }
    if (this instanceof Tmx memory) {
      return List.of(memory.tmx());
    }
    return List.of(this instanceof Tsv tsv ? tsv.tsv() : ((Text) this).text());
  }
}
