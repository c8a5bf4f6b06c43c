package org.nmt4j.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.documents.inline.AlignedText;
import org.nmt4j.translation.TextAlignment;
import org.nmt4j.translation.TextAlignment.Span;
import org.nmt4j.translation.TranslationStatus;

/**
 * Translates without a model: the words of each line are reversed and put in upper case. Each word
 * attends to the word from which it was made.
 */
final class ReversedWords implements TextTranslator {
  static final double SCORE = -0.31;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s]");

  /** All texts that were translated. */
  final List<String> seen = new ArrayList<>();

  @Override
  public List<AlignedText> translate(List<String> texts) {
    seen.addAll(texts);
    return texts.stream().map(ReversedWords::translate).toList();
  }

  private static AlignedText translate(String text) {
    List<Span> source = new ArrayList<>();
    List<Span> target = new ArrayList<>();
    List<Integer> origin = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      out.append(start > 0 ? "\n" : "");
      int first = source.size();
      Matcher words = WORD.matcher(line);
      while (words.find()) {
        source.add(new Span(start + words.start(), start + words.end()));
      }
      for (int i = source.size() - 1; i >= first; i--) {
        out.append(i < source.size() - 1 ? " " : "");
        int from = out.length();
        out.append(source.get(i).in(text).toUpperCase(Locale.ROOT));
        target.add(new Span(from, out.length()));
        origin.add(i);
      }
      start += line.length() + 1;
    }
    double[][] weights = new double[target.size()][source.size() + 1];
    for (int i = 0; i < target.size(); i++) {
      weights[i][origin.get(i)] = 1;
    }
    return new AlignedText(
        text,
        out.toString(),
        new TextAlignment(source, target, weights),
        SCORE,
        TranslationStatus.OK);
  }
}
