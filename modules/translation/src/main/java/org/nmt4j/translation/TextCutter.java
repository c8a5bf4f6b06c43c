package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TokenizedText;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.tokenization.sentence.Sentence;
import org.nmt4j.tokenization.sentence.SentenceSplitter;

/** Cuts a text into lines, optionally each line into sentences, and any longer piece into parts. */
final class TextCutter {
  private static final Pattern LINE_END = Pattern.compile("\r?\n");

  private final TextPipeline source;
  private final Optional<SentenceSplitter> sentences;
  private final int most;

  /**
   * Creates a cutter.
   *
   * @param sentences finds sentences; empty to keep lines whole
   * @param most the most tokens of a part, at least 1
   */
  TextCutter(TextPipeline source, Optional<SentenceSplitter> sentences, int most) {
    this.source = source;
    this.sentences = sentences;
    this.most = most;
  }

  /** Returns the parts of a text in order, at least one. */
  List<TextPart> cut(String text) {
    List<TextPart> parts = new ArrayList<>();
    Matcher end = LINE_END.matcher(text);
    String before = "";
    int from = 0;
    while (end.find()) {
      cutLine(text.substring(from, end.start()), before, parts);
      before = end.group();
      from = end.end();
    }
    cutLine(text.substring(from), before, parts);
    return parts;
  }

  /** Returns the sentences of a line, however long they are; the whole line without a splitter. */
  List<TextPart> sentences(String line) {
    List<TextPart> parts = new ArrayList<>();
    new TextCutter(source, sentences, Integer.MAX_VALUE).cutLine(line, "", parts);
    return parts;
  }

  /** Returns a line as one part, however long it is. */
  TextPart whole(String line) {
    return new TextPart(line, "", source.encode(line));
  }

  /** Returns the parts of a sentence, none of which is too long. */
  List<TextPart> shorten(TextPart sentence) {
    List<TextPart> parts = new ArrayList<>();
    cutSentence(sentence.text(), sentence.before(), parts);
    return parts;
  }

  private void cutLine(String line, String before, List<TextPart> parts) {
    List<Sentence> found = sentences.map(each -> each.sentences(line)).orElse(List.of());
    if (found.size() < 2) {
      cutSentence(line, before, parts);
      return;
    }
    int end = 0;
    for (Sentence each : found) {
      String between = each.start() > end ? " " : "";
      cutSentence(each.in(line), end == 0 ? before : between, parts);
      end = each.end();
    }
  }

  private void cutSentence(String sentence, String before, List<TextPart> parts) {
    TokenizedText text = new TokenizedText(source, sentence);
    if (text.count() <= most) {
      parts.add(new TextPart(sentence, before, text.tokens(0, sentence.length())));
      return;
    }
    String between = before;
    int start = 0;
    for (int end : LineSplitter.split(sentence, most, text::count)) {
      String piece = sentence.substring(start, end);
      boolean spaced = WhiteSpace.is(piece.charAt(0));
      parts.add(
          new TextPart(
              piece, spaced && between.isEmpty() ? " " : between, text.tokens(start, end)));
      between = WhiteSpace.is(piece.charAt(piece.length() - 1)) ? " " : "";
      start = end;
    }
  }
}
