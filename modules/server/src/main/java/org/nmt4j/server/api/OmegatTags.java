package org.nmt4j.server.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;

/**
 * A text with the tags of OmegaT: {@code <g1>}, {@code </g1>} and {@code <x2/>}. Each tag becomes
 * one code of the text.
 *
 * @param text the text with a code in the place of each tag
 * @param tags the tags by the identifiers of their codes
 */
record OmegatTags(CodedText text, Map<Integer, String> tags) {
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]{1,8}[0-9]{1,6})(/?)>");

  /** Finds the tags of a text. */
  static OmegatTags parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    Map<Integer, String> tags = new HashMap<>();
    Map<String, Deque<Integer>> open = new HashMap<>();
    Map<Integer, Integer> pairs = new HashMap<>();
    Matcher matcher = TAG.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        pieces.add(new Piece.Text(text.substring(end, matcher.start())));
      }
      int id = tags.size();
      Piece.Kind kind = kind(matcher);
      tags.put(id, matcher.group());
      pieces.add(new Piece.Code(id, kind, Piece.Code.NO_PAIR));
      Deque<Integer> same = open.computeIfAbsent(matcher.group(2), it -> new ArrayDeque<>());
      if (kind == Piece.Kind.OPEN) {
        same.push(id);
      } else if (kind == Piece.Kind.CLOSE && !same.isEmpty()) {
        int first = same.pop();
        pairs.put(first, first);
        pairs.put(id, first);
      }
      end = matcher.end();
    }
    if (end < text.length()) {
      pieces.add(new Piece.Text(text.substring(end)));
    }
    pieces.replaceAll(piece -> paired(piece, pairs));
    return new OmegatTags(new CodedText(pieces), tags);
  }

  private static Piece.Kind kind(Matcher tag) {
    if (!tag.group(3).isEmpty()) {
      return Piece.Kind.ALONE;
    }
    return tag.group(1).isEmpty() ? Piece.Kind.OPEN : Piece.Kind.CLOSE;
  }

  private static Piece paired(Piece piece, Map<Integer, Integer> pairs) {
    return piece instanceof Piece.Code code
        ? new Piece.Code(code.id(), code.kind(), pairs.getOrDefault(code.id(), code.pair()))
        : piece;
  }

  /** Returns a translation of this text with tags in the places of its codes. */
  String write(CodedText translated) {
    StringBuilder written = new StringBuilder();
    for (Piece piece : translated.pieces()) {
      if (piece instanceof Piece.Text plain) {
        written.append(plain.text());
      } else if (piece instanceof Piece.Code code) {
        written.append(tags.get(code.id()));
      }
    }
    return written.toString();
  }
}
