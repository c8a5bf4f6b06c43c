package org.nmt4j.documents.inline;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with codes in it.
 *
 * @param pieces texts and codes in order
 */
public record CodedText(List<Piece> pieces) {
  /** Keeps an unmodifiable copy. */
  public CodedText {
    pieces = List.copyOf(pieces);
  }

  /** Returns the text without its codes. */
  public String text() {
    return pieces.stream()
        .map(piece -> piece instanceof Piece.Text text ? text.text() : "")
        .collect(Collectors.joining());
  }

  /** Returns the codes in order. */
  public List<Piece.Code> codes() {
    return pieces.stream()
        .filter(Piece.Code.class::isInstance)
        .map(Piece.Code.class::cast)
        .toList();
  }
}
