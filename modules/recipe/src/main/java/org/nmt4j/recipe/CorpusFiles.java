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

  /**
   * Several corpora for training.
   *
   * @param parts at least one corpus, none of which consists of several itself
   */
  record Several(List<Part> parts) implements CorpusFiles {

    /** Copies the list. */
    public Several {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A corpus among several.
   *
   * @param files the files of the corpus
   * @param weight the number of times that an epoch sees each pair of the corpus, above 0; {@link
   *     DataSettings#samplingTemperature} shifts it
   * @param tag a token that is put before each source line; empty for none
   */
  record Part(CorpusFiles files, double weight, Optional<String> tag) {}

  /**
   * Returns the corpora of which this one consists; a single corpus has itself as its only part.
   */
  default List<Part> parts() {
    return List.of(new Part(this, 1, Optional.empty()));
  }

  /** Returns the files of the corpus. */
  default List<Path> paths() {
    if (this instanceof Several several) {
      return several.parts().stream().flatMap(part -> part.files().paths().stream()).toList();
    }
    if (this instanceof Aligned aligned) {
      return List.of(aligned.source(), aligned.target());
    }
    if (this instanceof Tmx memory) {
      return List.of(memory.tmx());
    }
    return List.of(this instanceof Tsv tsv ? tsv.tsv() : ((Text) this).text());
  }
}
