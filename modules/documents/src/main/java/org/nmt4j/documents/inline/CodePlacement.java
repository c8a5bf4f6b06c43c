package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.List;

/** Puts the codes of a text into its translation. */
public final class CodePlacement {
  private CodePlacement() {}

  /**
   * Returns a translation with the codes of its source.
   *
   * @param source the source with its codes
   * @param translated the translation of the source's text without codes
   * @return the translation, in which each code of the source stands once
   */
  public static CodedText place(CodedText source, AlignedText translated) {
    List<Piece> pieces = new ArrayList<>();
    boolean isPlaced = false;
    for (Piece piece : source.pieces()) {
      if (piece instanceof Piece.Code) {
        pieces.add(piece);
      } else if (!isPlaced) {
        pieces.add(new Piece.Text(translated.target()));
        isPlaced = true;
      }
    }
    return new CodedText(pieces);
  }
}
