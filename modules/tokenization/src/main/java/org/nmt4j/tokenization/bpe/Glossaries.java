package org.nmt4j.tokenization.bpe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.nmt4j.tokenization.corpus.DataException;

/** Regular expressions of texts that are never cut and never joined to their neighbours. */
final class Glossaries {
  static final Glossaries NONE = new Glossaries(List.of());

  private final List<Pattern> patterns;

  Glossaries(List<String> expressions) {
    patterns = expressions.stream().map(Glossaries::compile).toList();
  }

  /** Returns whether a whole text is a glossary entry. */
  boolean contains(String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  /** Cuts a word so that each glossary entry in it becomes a segment. */
  List<String> isolate(String word) {
    List<String> segments = List.of(word);
    for (Pattern pattern : patterns) {
      List<String> finer = new ArrayList<>();
      segments.forEach(segment -> addIsolated(segment, pattern, finer));
      segments = finer;
    }
    return segments;
  }

  private static void addIsolated(String segment, Pattern pattern, List<String> segments) {
    Matcher matcher = pattern.matcher(segment);
    int start = 0;
    while (!matcher.matches() && matcher.find(start)) {
      if (matcher.end() == matcher.start()) {
        break;
      }
      if (matcher.start() > start) {
        segments.add(segment.substring(start, matcher.start()));
      }
      segments.add(matcher.group());
      start = matcher.end();
    }
    if (start < segment.length()) {
      segments.add(segment.substring(start));
    }
  }

  private static Pattern compile(String expression) {
    try {
      return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
    } catch (PatternSyntaxException e) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "glossary '%s': not a regular expression (%s)",
              expression,
              e.getDescription()));
    }
  }
}
