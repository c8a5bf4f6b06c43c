package org.nmt4j.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.TextFragment;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;

/**
 * Turns a fragment of Okapi into a text with codes, and the translated text back into a fragment.
 * The characters between the two codes of a protected span, such as {@code <code>}, become one code
 * with them.
 */
final class CodedFragment {
  private final List<TextFragment> codes = new ArrayList<>();
  private final CodedText text;

  /** Reads a fragment. */
  CodedFragment(TextFragment fragment) {
    this.text = new CodedText(new Reader(fragment).pieces());
  }

  /** Returns the text with its codes. */
  CodedText text() {
    return text;
  }

  /** Returns a fragment with the same codes as the source, where the translation has them. */
  TextFragment fragment(CodedText translated) {
    TextFragment fragment = new TextFragment();
    for (Piece piece : translated.pieces()) {
      if (piece instanceof Piece.Text plain) {
        fragment.append(plain.text());
      } else if (piece instanceof Piece.Code code) {
        fragment.append(codes.get(code.id()).clone(), true);
      }
    }
    fragment.invalidate();
    fragment.balanceMarkers();
    return fragment;
  }

  /** One pass over a fragment. */
  private final class Reader {
    private final TextFragment fragment;
    private final String coded;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final Map<Integer, Integer> pairs = new HashMap<>();

    Reader(TextFragment fragment) {
      this.fragment = fragment;
      this.coded = fragment.getCodedText();
    }

    List<Piece> pieces() {
      int at = 0;
      while (at < coded.length()) {
        if (TextFragment.isMarker(coded.charAt(at))) {
          endText();
          int end = ProtectedSpans.end(fragment, at);
          add(at, end);
          at = end;
        } else {
          plain.append(coded.charAt(at++));
        }
      }
      endText();
      return pieces;
    }

    private void endText() {
      if (plain.length() > 0) {
        pieces.add(new Piece.Text(plain.toString()));
        plain.setLength(0);
      }
    }

    private void add(int from, int to) {
      int id = codes.size();
      codes.add(fragment.subSequence(from, to));
      Code code = fragment.getCode(coded.charAt(from + 1));
      pieces.add(
          switch (to > from + 2 ? TextFragment.MARKER_ISOLATED : coded.charAt(from)) {
            case TextFragment.MARKER_OPENING -> {
              pairs.put(code.getId(), id);
              yield new Piece.Code(id, Piece.Kind.OPEN, id);
            }
            case TextFragment.MARKER_CLOSING -> {
              Integer open = pairs.get(code.getId());
              yield new Piece.Code(id, Piece.Kind.CLOSE, open == null ? Piece.Code.NO_PAIR : open);
            }
            default -> new Piece.Code(id, kind(code, to > from + 2), Piece.Code.NO_PAIR);
          });
    }

    private Piece.Kind kind(Code code, boolean span) {
      return span
          ? Piece.Kind.ALONE
          : switch (code.getTagType()) {
            case OPENING -> Piece.Kind.OPEN;
            case CLOSING -> Piece.Kind.CLOSE;
            case PLACEHOLDER -> Piece.Kind.ALONE;
          };
    }
  }
}
