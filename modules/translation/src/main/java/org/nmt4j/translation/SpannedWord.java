package org.nmt4j.translation;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.translation.TextAlignment.Span;

/**
 * A word of a text.
 *
 * @param span its characters in the text
 * @param tokens the indexes of its tokens
 */
record SpannedWord(Span span, List<Integer> tokens) {
  /** A token and the index of the token of the network from which it comes. */
  private record Token(String text, int index) {}

  /**
   * Returns the words of a source text. A token without characters, such as a mark between two
   * words, belongs to the word before it.
   *
   * @param tokens the tokens of the text
   * @throws IllegalArgumentException if these are the tokens of another text
   */
  static List<SpannedWord> ofSource(TextPipeline pipeline, String text, List<String> tokens) {
    List<SpannedWord> words = new ArrayList<>();
    int token = 0;
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !WhiteSpace.is(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        // White space separates tokens, so each run of characters is tokenized alone.
        String run = text.substring(start, end);
        List<String> own = pipeline.encode(run);
        while (token < tokens.size()
            && !startsWith(tokens, token, own)
            && pipeline.decode(List.of(tokens.get(token))).isBlank()) {
          addToLast(words, token++);
        }
        if (!startsWith(tokens, token, own)) {
          throw new IllegalArgumentException("found the translation of another text");
        }
        List<Token> indexed = new ArrayList<>();
        for (String each : own) {
          indexed.add(new Token(each, token++));
        }
        words.addAll(words(pipeline, run, start, indexed, pipeline::normalize));
      }
      start = end + 1;
    }
    if (token != tokens.size()) {
      throw new IllegalArgumentException("found the translation of another text");
    }
    return words;
  }

  private static boolean startsWith(List<String> tokens, int from, List<String> start) {
    int to = from + start.size();
    return to <= tokens.size() && tokens.subList(from, to).equals(start);
  }

  private static void addToLast(List<SpannedWord> words, int token) {
    if (!words.isEmpty()) {
      words.get(words.size() - 1).tokens.add(token);
    }
  }

  /**
   * Returns the words of a translation.
   *
   * @param shown the tokens that were decoded to the text for each token of the network
   */
  static List<SpannedWord> ofTarget(TextPipeline pipeline, String text, List<List<String>> shown) {
    List<Token> indexed = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      for (String each : shown.get(i)) {
        indexed.add(new Token(each, i));
      }
    }
    return words(pipeline, text, 0, indexed, UnaryOperator.identity());
  }

  private static List<SpannedWord> words(
      TextPipeline pipeline,
      String text,
      int offset,
      List<Token> tokens,
      UnaryOperator<String> normalize) {
    List<List<Token>> groups = groups(pipeline, tokens);
    List<Integer> lengths = new ArrayList<>();
    for (List<Token> group : groups) {
      lengths.add(CharacterMap.length(pipeline.decode(group.stream().map(Token::text).toList())));
    }
    int expected = lengths.stream().mapToInt(Integer::intValue).sum();
    CharacterMap characters = new CharacterMap(text, normalize, expected);
    List<SpannedWord> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < groups.size(); i++) {
      List<Integer> indexes = new ArrayList<>(groups.get(i).stream().map(Token::index).toList());
      int to = from + lengths.get(i);
      if (to > from) {
        Span span = characters.origin(from, to).plus(offset);
        SpannedWord last = words.isEmpty() ? null : words.get(words.size() - 1);
        if (last != null && last.span.to() > span.from()) {
          last.tokens.addAll(indexes);
          words.set(words.size() - 1, new SpannedWord(last.span.to(span), last.tokens));
        } else {
          words.add(new SpannedWord(span, indexes));
        }
      } else {
        indexes.forEach(index -> addToLast(words, index));
      }
      from = to;
    }
    return words;
  }

  /** Groups tokens by words. */
  private static List<List<Token>> groups(TextPipeline pipeline, List<Token> tokens) {
    if (pipeline.codes().isEmpty()) {
      return tokens.stream().map(List::of).toList();
    }
    List<List<Token>> groups = new ArrayList<>();
    int from = 0;
    for (List<String> group : ContinuationMark.group(tokens.stream().map(Token::text).toList())) {
      groups.add(tokens.subList(from, from + group.size()));
      from += group.size();
    }
    return groups;
  }

  /** Joins the letters of each word of a text in which each character is a token. */
  static List<SpannedWord> joinLetters(String text, List<SpannedWord> characters) {
    List<SpannedWord> words = new ArrayList<>();
    for (SpannedWord each : characters) {
      SpannedWord last = words.isEmpty() ? null : words.get(words.size() - 1);
      if (last != null
          && last.span.to() == each.span.from()
          && isOneWord(text.codePointBefore(last.span.to()), text.codePointAt(each.span.from()))) {
        last.tokens.addAll(each.tokens);
        words.set(words.size() - 1, new SpannedWord(last.span.to(each.span), last.tokens));
      } else {
        words.add(each);
      }
    }
    return words;
  }

  private static boolean isOneWord(int left, int right) {
    if (Character.isDigit(left) || Character.isDigit(right)) {
      return Character.isDigit(left) && Character.isDigit(right);
    }
    return isSpacedLetter(left) && isSpacedLetter(right);
  }

  /** Returns whether a character is a letter or mark of a script with spaces between words. */
  private static boolean isSpacedLetter(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA -> false;
      default -> Character.isUnicodeIdentifierPart(codePoint);
    };
  }
}
