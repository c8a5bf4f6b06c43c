package org.nmt4j.tokenization.corpus;

import java.nio.file.Path;

/** Reads two files side by side, where line n of one is the translation of line n of the other. */
final class AlignedReader implements PairReader {
  private final LineReader source;
  private final LineReader target;

  private AlignedReader(LineReader source, LineReader target) {
    this.source = source;
    this.target = target;
  }

  static AlignedReader open(Path source, Path target) {
    LineReader first = Lines.open(source);
    try {
      return new AlignedReader(first, Lines.open(target));
    } catch (RuntimeException e) {
      first.close();
      throw e;
    }
  }

  /**
   * Returns whether both files have another line.
   *
   * @return true if there is another pair, false if both files end here
   * @throws DataException if only one file has another line; the message gives the number of lines
   *     of each file
   */
  @Override
  public boolean hasNext() {
    boolean more = source.hasNext();
    if (more != target.hasNext()) {
      (more ? source : target).forEachRemaining(line -> {});
      throw AlignedSides.unequal(
          source.name(), source.lineNumber(), target.name(), target.lineNumber());
    }
    return more;
  }

  @Override
  public SentencePair next() {
    return new SentencePair(source.next(), target.next());
  }

  @Override
  public long lineNumber() {
    return source.lineNumber();
  }

  @Override
  public void close() {
    source.close();
    target.close();
  }
}
