package org.nmt4j.documents.xliff2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Tag;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;

/**
 * Turns a fragment of XLIFF 2 into a text with codes, and the translated text back into coded text.
 */
final class Xliff2Fragment {
  /** The number of characters of a code in the coded text of a fragment. */
  private static final int MARKER = 2;

  private final List<String> codes = new ArrayList<>();
  private final CodedText text;

  /** Reads a fragment. */
  Xliff2Fragment(Fragment fragment) {
    String coded = fragment.getCodedText();
    List<Piece> pieces = new ArrayList<>();
    Map<String, Integer> pairs = new HashMap<>();
    int from = 0;
    for (int at = 0; at < coded.length(); at++) {
      if (Fragment.isChar1(coded.charAt(at))) {
        if (at > from) {
          pieces.add(new Piece.Text(coded.substring(from, at)));
        }
        pieces.add(code(fragment, coded.substring(at, at + MARKER), pairs));
        from = at + MARKER;
        at++;
      }
    }
    if (from < coded.length()) {
      pieces.add(new Piece.Text(coded.substring(from)));
    }
    this.text = new CodedText(pieces);
  }

  private Piece code(Fragment fragment, String marker, Map<String, Integer> pairs) {
    int id = codes.size();
    codes.add(marker);
    char first = marker.charAt(0);
    if (first == Fragment.CODE_OPENING || first == Fragment.MARKER_OPENING) {
      pairs.put(key(fragment, marker), id);
      return new Piece.Code(id, Piece.Kind.OPEN, id);
    } else if (first == Fragment.CODE_CLOSING || first == Fragment.MARKER_CLOSING) {
      int pair = pairs.getOrDefault(key(fragment, marker), Piece.Code.NO_PAIR);
      return new Piece.Code(id, Piece.Kind.CLOSE, pair);
    }
    return new Piece.Code(id, Piece.Kind.ALONE, Piece.Code.NO_PAIR);
  }

  private static String key(Fragment fragment, String marker) {
    Tag tag = fragment.getTag(marker, 0);
    return (tag.isMarker() ? "m" : "c") + tag.getId();
  }

  /** Returns the text with its codes. */
  CodedText text() {
    return text;
  }

  /** Returns the coded text of a translation, with the codes of the source. */
  String restored(CodedText translated) {
    StringBuilder coded = new StringBuilder();
    for (Piece piece : translated.pieces()) {
      if (piece instanceof Piece.Text plain) {
        coded.append(plain.text());
      } else if (piece instanceof Piece.Code code) {
        coded.append(codes.get(code.id()));
      }
    }
    return coded.toString();
  }
}
