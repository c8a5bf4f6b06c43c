package org.nmt4j.translation;

import java.util.List;
import java.util.Locale;
import org.nmt4j.recipe.PlaceholderSettings;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.tokenizer.PlaceholderTokens;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** Makes the vocabularies of a training text. */
final class TrainingVocabularies {
  private TrainingVocabularies() {}

  /** Returns the tokens that training puts into some pairs. */
  private static List<String> tokens(PlaceholderSettings settings) {
    return PlaceholderTokens.all().stream()
        .filter(token -> (token.contains("b") ? settings.tags() : settings.share()) > 0)
        .toList();
  }

  /**
   * Returns the vocabularies, which have all placeholders and tags of the recipe.
   *
   * @param source the counts of the source tokens
   * @param target the counts of the target tokens
   * @throws DataException if vocabularies from files lack a placeholder
   */
  static Vocabularies of(Recipe recipe, TokenCounts source, TokenCounts target) {
    List<String> tokens = tokens(recipe.tokenization().placeholders());
    List<String> tags = recipe.data().tags();
    if (tokens.isEmpty() && tags.isEmpty()) {
      return Vocabularies.of(recipe.vocabulary(), source, target);
    }
    Vocabularies all =
        Vocabularies.of(
            recipe.vocabulary(), with(tags, with(tokens, source)), with(tokens, target));
    require(tokens, all.source(), "tokenization.placeholders");
    require(tokens, all.target(), "tokenization.placeholders");
    return all;
  }

  /**
   * Checks that a vocabulary has tokens.
   *
   * @param key the key of the recipe that needs them
   * @throws DataException if a token is missing
   */
  static void require(List<String> tokens, Vocabulary vocabulary, String key) {
    for (String token : tokens) {
      if (vocabulary.id(token) == Vocabulary.UNK) {
        throw new DataException(
            String.format(Locale.ROOT, "vocabulary: found no %s, which %s needs", token, key));
      }
    }
  }

  /** Returns the counts with further tokens, each as frequent as the most frequent one. */
  private static TokenCounts with(List<String> tokens, TokenCounts counts) {
    TokenCounts all = new TokenCounts();
    all.addAll(counts);
    long most = counts.asMap().values().stream().mapToLong(count -> count).max().orElse(1);
    tokens.forEach(token -> all.add(token, most));
    return all;
  }
}
