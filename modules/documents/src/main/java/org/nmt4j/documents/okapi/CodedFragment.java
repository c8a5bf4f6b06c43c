package org.nmt4j.documents.okapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.TextFragment;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;

/**
 * Turns a fragment of Okapi into a text with codes, and the translated text back into a fragment.
 *
 * <p>A protected span, such as that of {@code <code>}, becomes a single code: its two codes and the
 * characters between them. A code that breaks the line, such as {@code <br>}, and a tabulator
 * become a line feed, because a translator keeps line feeds and translates each line by itself.
 */
final class CodedFragment {
  /** Types of codes that break the line: in HTML, in OpenDocument and in Markdown. */
  private static final Set<String> LINE_BREAKS = Set.of("br", "lb", ProtectedSpans.HARD_LINE_BREAK);

  private final List<TextFragment> codes = new ArrayList<>();
  private final List<TextFragment> breaks = new ArrayList<>();
  private final CodedText text;

  /**
   * Reads a fragment.
   *
   * @param fragment a fragment of Okapi
   * @param keepsLines true if line feeds of the fragment separate lines; false if they are spaces
   */
  CodedFragment(TextFragment fragment, boolean keepsLines) {
    this.text = new CodedText(new Reader(fragment, keepsLines).pieces());
  }

  /** Returns the text with its codes. */
  CodedText text() {
    return text;
  }

  /** Returns a translation as a fragment with the codes and line breaks of the source. */
  TextFragment fragment(CodedText translated) {
    TextFragment fragment = new TextFragment();
    int next = 0;
    for (Piece piece : translated.pieces()) {
      if (piece instanceof Piece.Text plain) {
        String[] lines = plain.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
          if (i > 0 && next < breaks.size()) {
            fragment.append(breaks.get(next++).clone(), true);
          }
          fragment.append(lines[i]);
        }
      } else if (piece instanceof Piece.Code code) {
        fragment.append(codes.get(code.id()).clone(), true);
      }
    }
    while (next < breaks.size()) {
      fragment.append(breaks.get(next++).clone(), true);
    }
    fragment.invalidate();
    fragment.balanceMarkers();
    return fragment;
  }

  /** One pass over a fragment. */
  private final class Reader {
    private final TextFragment fragment;
    private final boolean keepsLines;
    private final String coded;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final Map<Integer, Integer> pairs = new HashMap<>();

    Reader(TextFragment fragment, boolean keepsLines) {
      this.fragment = fragment;
      this.keepsLines = keepsLines;
      this.coded = fragment.getCodedText();
    }

    List<Piece> pieces() {
      int at = 0;
      while (at < coded.length()) {
        int end = at + 1;
        char each = coded.charAt(at);
        if (TextFragment.isMarker(each)) {
          end = ProtectedSpans.end(fragment, at);
          if (LINE_BREAKS.contains(fragment.getCode(coded.charAt(at + 1)).getType())) {
            breakLine(fragment.subSequence(at, end));
          } else {
            endText();
            add(at, end);
          }
        } else if (each == '\t' || each == '\n' && keepsLines) {
          breakLine(new TextFragment(String.valueOf(each)));
        } else if (each == '\n') {
          space();
        } else {
          plain.append(each);
        }
        at = end;
      }
      endText();
      return pieces;
    }

    private void breakLine(TextFragment code) {
      breaks.add(code);
      plain.append('\n');
    }

    /** Adds a space in place of a line feed, unless a space is there already. */
    private void space() {
      boolean isDouble = plain.length() > 0 && plain.charAt(plain.length() - 1) == ' ';
      plain.append(isDouble ? "" : " ");
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
      boolean isSpan = to > from + ProtectedSpans.MARKER;
      if (isSpan || code.getTagType() == TextFragment.TagType.PLACEHOLDER) {
        pieces.add(new Piece.Code(id, Piece.Kind.ALONE, Piece.Code.NO_PAIR));
      } else if (code.getTagType() == TextFragment.TagType.OPENING) {
        boolean isPaired = coded.charAt(from) == TextFragment.MARKER_OPENING;
        if (isPaired) {
          pairs.put(code.getId(), id);
        }
        pieces.add(new Piece.Code(id, Piece.Kind.OPEN, isPaired ? id : Piece.Code.NO_PAIR));
      } else {
        int pair = pairs.getOrDefault(code.getId(), Piece.Code.NO_PAIR);
        pieces.add(new Piece.Code(id, Piece.Kind.CLOSE, pair));
      }
    }
  }
}
