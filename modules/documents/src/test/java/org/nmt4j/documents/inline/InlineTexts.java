package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.translation.TextAlignment;
import org.nmt4j.translation.TextAlignment.Span;
import org.nmt4j.translation.TranslationStatus;

/** Texts with codes that tests write as tags, and translations with hard alignments. */
final class InlineTexts {
  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)(/?)>");
  private static final Pattern WORD =
      Pattern.compile("｟/?b?\\d+｠|[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s\\p{Z}]");

  private InlineTexts() {}

  /** A text with codes, and the tag of each code. */
  record Tagged(CodedText text, List<String> tags) {
    /** Writes a text with the codes of this one as tags. */
    String show(CodedText other) {
      StringBuilder shown = new StringBuilder();
      for (Piece piece : other.pieces()) {
        if (piece instanceof Piece.Text plain) {
          shown.append(plain.text());
        } else if (piece instanceof Piece.Code code) {
          shown.append(tags.get(code.id()));
        }
      }
      return shown.toString();
    }
  }

  /** Reads a text with tags, such as {@code a <b>c</b><x/>}. */
  static Tagged parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    Map<String, List<Integer>> open = new HashMap<>();
    Matcher tag = TAG.matcher(text);
    int at = 0;
    while (tag.find()) {
      if (tag.start() > at) {
        pieces.add(new Piece.Text(text.substring(at, tag.start())));
      }
      at = tag.end();
      int id = tags.size();
      tags.add(tag.group());
      if (!tag.group(3).isEmpty()) {
        pieces.add(new Piece.Code(id, Piece.Kind.ALONE, Piece.Code.NO_PAIR));
      } else if (tag.group(1).isEmpty()) {
        open.computeIfAbsent(tag.group(2), name -> new ArrayList<>()).add(pieces.size());
        pieces.add(new Piece.Code(id, Piece.Kind.OPEN, Piece.Code.NO_PAIR));
      } else {
        List<Integer> starts = open.getOrDefault(tag.group(2), List.of());
        int pair = Piece.Code.NO_PAIR;
        if (!starts.isEmpty()) {
          int start = starts.remove(starts.size() - 1);
          pair = ((Piece.Code) pieces.get(start)).id();
          pieces.set(start, new Piece.Code(pair, Piece.Kind.OPEN, pair));
        }
        pieces.add(new Piece.Code(id, Piece.Kind.CLOSE, pair));
      }
    }
    if (at < text.length()) {
      pieces.add(new Piece.Text(text.substring(at)));
    }
    return new Tagged(new CodedText(pieces), tags);
  }

  /** Returns the words of a text. A punctuation mark is a word. */
  static List<Span> words(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      spans.add(new Span(word.start(), word.end()));
    }
    return spans;
  }

  /**
   * Returns a translation in which each target word attends to its source words.
   *
   * @param pairs pairs of words in the Pharaoh format
   */
  static AlignedText aligned(String source, String target, String pairs) {
    List<Span> from = words(source);
    List<Span> to = words(target);
    double[][] weights = new double[to.size()][from.size() + 1];
    for (String pair : pairs.isBlank() ? new String[0] : pairs.trim().split("\\s+")) {
      String[] ends = pair.split("-");
      weights[Integer.parseInt(ends[1])][Integer.parseInt(ends[0])] = 1;
    }
    for (double[] row : weights) {
      double sum = 0;
      for (double each : row) {
        sum += each;
      }
      for (int i = 0; i < row.length; i++) {
        row[i] = sum == 0 ? 1.0 / row.length : row[i] / sum;
      }
    }
    return aligned(source, target, weights);
  }

  static AlignedText aligned(String source, String target, double[][] weights) {
    return new AlignedText(
        source,
        target,
        new TextAlignment(words(source), words(target), weights),
        -1,
        TranslationStatus.OK);
  }

  /** Places the codes of a source with options, and writes the result with tags. */
  static String place(String source, InlineOptions options, String target, String pairs) {
    Tagged tagged = parse(source);
    InlineText text = InlineText.of(tagged.text(), options);
    return tagged.show(text.place(aligned(text.text(), target, pairs)));
  }
}
