package org.nmt4j.documents.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;
import org.nmt4j.tokenization.corpus.DataException;

/** Cuts a long text into parts at line feeds, and joins the parts. */
final class TextLines {
  /** The most characters of a line of a text, in UTF-16 units. */
  static final int LONGEST = 20_000;

  /** The most characters of a text that stays whole. */
  static final int LONG = 4_000;

  private final List<CodedText> parts = new ArrayList<>();
  private final List<Piece> open = new ArrayList<>();
  private int length;

  private TextLines(CodedText text) {
    int depth = 0;
    for (Piece piece : text.pieces()) {
      if (piece instanceof Piece.Code code) {
        depth += !code.isPaired() || code.kind() == Piece.Kind.ALONE ? 0 : side(code);
        open.add(piece);
      } else if (piece instanceof Piece.Text plain) {
        add(plain.text(), depth);
      }
    }
    end();
  }

  private static int side(Piece.Code code) {
    return code.kind() == Piece.Kind.OPEN ? 1 : -1;
  }

  /** Adds characters. A part ends at a line feed if it is long and no span is open. */
  private void add(String text, int depth) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' && depth == 0 && length + i - from > LONG / 2) {
        open.add(new Piece.Text(text.substring(from, i)));
        end();
        from = i + 1;
      }
    }
    open.add(new Piece.Text(text.substring(from)));
    length += text.length() - from;
  }

  private void end() {
    CodedText part = new CodedText(open);
    if (part.text().length() > LONGEST) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "found a text of %,d characters without a line end, expected at most %,d",
              part.text().length(),
              LONGEST));
    }
    parts.add(part);
    open.clear();
    length = 0;
  }

  /**
   * Returns the parts of a text. A text of up to {@link #LONG} characters is a single part.
   *
   * @throws DataException if a part is longer than {@link #LONGEST}
   */
  static List<CodedText> cut(CodedText text) {
    return text.text().length() <= LONG ? List.of(text) : new TextLines(text).parts;
  }

  /** Joins parts with line feeds. */
  static CodedText join(List<CodedText> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Piece> pieces = new ArrayList<>();
    for (CodedText part : parts) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece.Text("\n"));
      }
      pieces.addAll(part.pieces());
    }
    return new CodedText(pieces);
  }
}
