package org.nmt4j.documents.subtitle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;

/**
 * The text of a caption. A sentence may continue on the next line, so the lines of one speaker are
 * joined before translation, and the translation is broken into lines again. A line that starts
 * with a dash begins the text of another speaker.
 */
final class Caption {
  /** Tags such as {@code <i>} and commands such as <code>{\an8}</code>. */
  private static final Pattern CODE =
      Pattern.compile("</?[A-Za-z0-9][^<>\\n]*>|\\{\\\\[^{}\\n]*\\}");

  private static final Pattern NAME = Pattern.compile("</?([A-Za-z]+)");

  /** The usual length of a line of subtitles, in characters. */
  private static final int WIDTH = 42;

  private final int first;
  private final List<String> source;
  private final List<String> codes = new ArrayList<>();
  private final CodedText text;

  /**
   * Reads a caption.
   *
   * @param first the index of the first line in the file
   * @param lines the lines
   */
  Caption(int first, List<String> lines) {
    this.first = first;
    this.source = List.copyOf(lines);
    StringBuilder joined = new StringBuilder();
    for (String line : lines) {
      String own = line.strip();
      if (joined.length() > 0) {
        joined.append(isSpeaker(own) ? '\n' : ' ');
      }
      joined.append(own);
    }
    this.text = coded(joined.toString());
  }

  private static boolean isSpeaker(String line) {
    String plain = CODE.matcher(line).replaceAll("").strip();
    return plain.startsWith("-") || plain.startsWith("\u2013") || plain.startsWith("\u2014");
  }

  private CodedText coded(String joined) {
    List<Piece> pieces = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    Matcher found = CODE.matcher(joined);
    int from = 0;
    while (found.find()) {
      if (found.start() > from) {
        pieces.add(new Piece.Text(joined.substring(from, found.start())));
      }
      pieces.add(code(found.group(), open));
      from = found.end();
    }
    if (from < joined.length()) {
      pieces.add(new Piece.Text(joined.substring(from)));
    }
    return new CodedText(pieces);
  }

  private Piece code(String code, Deque<Integer> open) {
    int id = codes.size();
    codes.add(code);
    if (code.startsWith("</")) {
      boolean fits = !open.isEmpty() && name(codes.get(open.peek())).equals(name(code));
      return new Piece.Code(id, Piece.Kind.CLOSE, fits ? open.pop() : Piece.Code.NO_PAIR);
    } else if (code.startsWith("<") && !Character.isDigit(code.charAt(1))) {
      open.push(id);
      return new Piece.Code(id, Piece.Kind.OPEN, id);
    }
    return new Piece.Code(id, Piece.Kind.ALONE, Piece.Code.NO_PAIR);
  }

  private static String name(String tag) {
    Matcher found = NAME.matcher(tag);
    return found.lookingAt() ? found.group(1) : "";
  }

  int first() {
    return first;
  }

  /** Returns the index of the line after the caption. */
  int end() {
    return first + source.size();
  }

  CodedText text() {
    return text;
  }

  /**
   * Returns the lines of a translation with the tags and commands of the source.
   *
   * @param end the end of each line: empty or a carriage return
   */
  List<String> lines(CodedText translated, String end) {
    StringBuilder whole = new StringBuilder();
    for (Piece piece : translated.pieces()) {
      if (piece instanceof Piece.Text plain) {
        whole.append(plain.text());
      } else if (piece instanceof Piece.Code code) {
        whole.append(codes.get(code.id()));
      }
    }
    List<String> speakers = Arrays.asList(whole.toString().split("\n"));
    int width = Math.max(WIDTH, source.stream().mapToInt(Caption::length).max().orElse(0));
    int most = Math.max(1, source.size() - speakers.size() + 1);
    List<String> lines = new ArrayList<>();
    for (String speaker : speakers) {
      int count = Math.max(most, (length(speaker) + width - 1) / width);
      lines.addAll(
          length(speaker) <= width && most == 1 ? List.of(speaker) : broken(speaker, count));
    }
    lines.removeIf(String::isBlank);
    return lines.isEmpty() ? source : lines.stream().map(line -> line + end).toList();
  }

  /** Returns the number of characters of a line without tags and commands. */
  private static int length(String line) {
    return CODE.matcher(line).replaceAll("").stripTrailing().length();
  }

  /** Breaks a text at spaces into lines of about the same length. */
  private static List<String> broken(String text, int count) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    for (int left = count; left > 1 && rest.contains(" "); left--) {
      int wanted = length(rest) / left;
      int best = -1;
      int bestAway = Integer.MAX_VALUE;
      Matcher codes = CODE.matcher(rest);
      int inside = codes.find() ? codes.start() : rest.length();
      int shown = 0;
      for (int i = 0; i < rest.length(); i++) {
        if (i == inside) {
          i = codes.end() - 1;
          inside = codes.find() ? codes.start() : rest.length();
          continue;
        }
        if (rest.charAt(i) == ' ' && Math.abs(shown - wanted) < bestAway) {
          best = i;
          bestAway = Math.abs(shown - wanted);
        }
        shown++;
      }
      if (best < 0) {
        break;
      }
      lines.add(rest.substring(0, best).strip());
      rest = rest.substring(best + 1).strip();
    }
    lines.add(rest);
    return lines;
  }
}
