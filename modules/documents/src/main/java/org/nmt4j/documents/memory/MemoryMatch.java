package org.nmt4j.documents.memory;

import java.nio.file.Path;
import java.util.Optional;
import org.nmt4j.documents.inline.CodedText;

/**
 * The best match of a text in a translation memory.
 *
 * @param similarity 1 for an exact match; at most {@link #MOST_SIMILAR} for any other text
 * @param source the text of the unit without codes, with single spaces
 * @param target the translation of the unit without codes, with single spaces
 * @param translation the translation with the codes of the text; empty if the match is not exact
 * @param file the file of the memory
 * @param line the line of the file where the unit starts, counted from 1
 */
public record MemoryMatch(
    double similarity,
    String source,
    String target,
    Optional<CodedText> translation,
    Path file,
    long line) {
  /** The similarity of two texts that have the same words but no exact match. */
  public static final double MOST_SIMILAR = 0.99;

  /** Returns whether the unit has the same text with the same codes. */
  public boolean isExact() {
    return translation.isPresent();
  }
}
