package org.nmt4j.translation;

import java.util.function.IntFunction;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.tokenizer.PlaceholderTokens;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * The numbers of placeholders and of pairs of tags that a model can carry in a text. Its
 * vocabularies tell them.
 *
 * @param placeholders n if the model knows the tokens {@code ｟1｠} to {@code ｟n｠}; 0 if it knows
 *     none
 * @param tags n if the model knows the tokens {@code ｟b1｠} and {@code ｟/b1｠} to {@code ｟bn｠} and
 *     {@code ｟/bn｠}; 0 if it knows none
 */
public record KnownMarks(int placeholders, int tags) {
  /** A model that learned no such tokens. */
  public static final KnownMarks NONE = new KnownMarks(0, 0);

  static KnownMarks of(Vocabularies vocabularies) {
    return new KnownMarks(
        count(vocabularies, PlaceholderTokens.PLACEHOLDERS, PlaceholderTokens::placeholder),
        Math.min(
            count(vocabularies, PlaceholderTokens.TAGS, PlaceholderTokens::opening),
            count(vocabularies, PlaceholderTokens.TAGS, PlaceholderTokens::closing)));
  }

  private static int count(Vocabularies vocabularies, int most, IntFunction<String> token) {
    int count = 0;
    while (count < most && isKnown(token.apply(count + 1), vocabularies)) {
      count++;
    }
    return count;
  }

  private static boolean isKnown(String token, Vocabularies vocabularies) {
    return vocabularies.source().id(token) != Vocabulary.UNK
        && vocabularies.target().id(token) != Vocabulary.UNK;
  }
}
