package org.nmt4j.documents.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;
import org.nmt4j.tokenization.corpus.TmxCode;
import org.nmt4j.tokenization.corpus.TmxVariant;

/**
 * Puts the codes of a text into the translation that a memory has. The n-th code of the text is the
 * n-th code of the memory's source. A code of the memory's target belongs to the source code of its
 * kind with the same number {@code x}; if there is none, to that with the same number {@code i};
 * else to the first unused one of its kind. A code that closes a span belongs to the code that
 * closes the span of its opening code.
 */
final class TargetCodes {
  private static final Pattern BREAKS = Pattern.compile("\\s*[\n\t]\\s*");

  private final List<TmxCode> source;
  private final List<TmxCode> target;
  private final int[] origin;
  private final boolean[] used;

  private TargetCodes(MemoryUnit unit) {
    this.source = unit.source().codes();
    this.target = unit.target().codes();
    this.origin = new int[target.size()];
    this.used = new boolean[source.size()];
  }

  /**
   * Returns the translation of a unit with the codes of a text, and with the white space at both
   * ends of the text. If the text has no line feeds and tabulators inside, those of the translation
   * become spaces.
   *
   * @param text a text with the same key as the source of the unit
   * @param unit the unit of the memory
   * @return the translation; empty if the unit's target lacks a code or has too many, if the text
   *     has line feeds or tabulators inside and the target has others, or if spans cross in it
   */
  static Optional<CodedText> translation(CodedText text, MemoryUnit unit) {
    TargetCodes codes = new TargetCodes(unit);
    String breaks = SegmentText.breaks(text.text().strip());
    boolean fits =
        breaks.isEmpty() || breaks.equals(SegmentText.breaks(unit.target().text().strip()));
    if (codes.target.size() != codes.source.size() || !fits || !codes.assign()) {
      return Optional.empty();
    }
    List<Piece.Code> ordered = Arrays.stream(codes.origin).mapToObj(text.codes()::get).toList();
    return isNested(ordered)
        ? Optional.of(new CodedText(pieces(text.text(), unit.target(), ordered, breaks.isEmpty())))
        : Optional.empty();
  }

  private boolean assign() {
    for (int i = 0; i < target.size(); i++) {
      int found = find(target.get(i), i);
      if (found < 0) {
        return false;
      }
      origin[i] = found;
      used[found] = true;
    }
    return true;
  }

  /** Returns the index of the source code that a target code belongs to, or -1. */
  private int find(TmxCode code, int index) {
    if (code.kind() == TmxCode.Kind.CLOSE) {
      for (int i = 0; i < index; i++) {
        TmxCode open = target.get(i);
        if (open.kind() == TmxCode.Kind.OPEN && open.pair().equals(code.pair())) {
          String pair = source.get(origin[i]).pair();
          return first(each -> each.kind() == code.kind() && each.pair().equals(pair));
        }
      }
    }
    int found =
        first(
            each ->
                each.kind() == code.kind()
                    && !code.match().isEmpty()
                    && each.match().equals(code.match()));
    if (found < 0) {
      found =
          first(
              each ->
                  each.kind() == code.kind()
                      && !code.pair().isEmpty()
                      && each.pair().equals(code.pair()));
    }
    return found < 0 ? first(each -> each.kind() == code.kind()) : found;
  }

  private int first(Predicate<TmxCode> wanted) {
    for (int i = 0; i < used.length; i++) {
      if (!used[i] && wanted.test(source.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNested(List<Piece.Code> codes) {
    Deque<Integer> open = new ArrayDeque<>();
    for (Piece.Code code : codes) {
      if (code.isPaired() && code.kind() == Piece.Kind.OPEN) {
        open.push(code.pair());
      } else if (code.isPaired() && (open.isEmpty() || open.pop() != code.pair())) {
        return false;
      }
    }
    return true;
  }

  private static List<Piece> pieces(
      String text, TmxVariant target, List<Piece.Code> codes, boolean isOneLine) {
    List<Piece> pieces = new ArrayList<>();
    String stripped = text.strip();
    String plain = target.text();
    int from = plain.length() - plain.stripLeading().length();
    int end = plain.stripTrailing().length();
    pieces.add(new Piece.Text(text.substring(0, text.indexOf(stripped))));
    for (int i = 0; i < codes.size(); i++) {
      int at = Math.max(from, Math.min(end, target.codes().get(i).offset()));
      pieces.add(new Piece.Text(lined(plain.substring(from, at), isOneLine)));
      pieces.add(codes.get(i));
      from = at;
    }
    pieces.add(new Piece.Text(lined(plain.substring(from, end), isOneLine)));
    pieces.add(new Piece.Text(text.substring(text.indexOf(stripped) + stripped.length())));
    return joined(pieces);
  }

  private static String lined(String text, boolean isOneLine) {
    return isOneLine ? BREAKS.matcher(text).replaceAll(" ") : text;
  }

  /** Joins texts that follow each other, and leaves out empty ones. */
  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text text) {
        plain.append(text.text());
      } else {
        flush(plain, joined);
        joined.add(piece);
      }
    }
    flush(plain, joined);
    return joined;
  }

  private static void flush(StringBuilder plain, List<Piece> pieces) {
    if (plain.length() > 0) {
      pieces.add(new Piece.Text(plain.toString()));
      plain.setLength(0);
    }
  }
}
