package org.nmt4j.tokenization;

import org.nmt4j.recipe.VocabularySettings;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * The vocabularies of both sides, made from the settings of a recipe.
 *
 * @param source the source vocabulary
 * @param target the target vocabulary; the same object if both sides share it
 */
public record Vocabularies(Vocabulary source, Vocabulary target) {

  /**
   * Reads the vocabularies if the settings name files. Otherwise takes the most frequent tokens.
   *
   * @param settings the settings; the size includes the four special tokens
   * @param source the counts of tokens on the source side of the training data
   * @param target the counts of tokens on the target side
   * @return the vocabularies
   * @throws org.nmt4j.tokenization.corpus.DataException if a file is missing or malformed
   */
  public static Vocabularies of(
      VocabularySettings settings, TokenCounts source, TokenCounts target) {
    if (settings.file().isPresent()) {
      Vocabulary read = Vocabulary.read(settings.file().get().source());
      return new Vocabularies(
          read, settings.shared() ? read : Vocabulary.read(settings.file().get().target()));
    }
    if (settings.shared()) {
      TokenCounts both = new TokenCounts();
      both.addAll(source);
      both.addAll(target);
      Vocabulary shared = of(settings, both);
      return new Vocabularies(shared, shared);
    }
    return new Vocabularies(of(settings, source), of(settings, target));
  }

  private static Vocabulary of(VocabularySettings settings, TokenCounts counts) {
    return Vocabulary.of(counts, settings.size(), settings.minFrequency());
  }
}
