package org.nmt4j.translation;

import java.util.List;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.translation.Translation.Candidate;

/**
 * Finds the words of translations. A word is what the tokenizer of the target side cuts, so its
 * subwords are joined, and a punctuation mark is a word of its own.
 */
final class OutputWords {
  private final TextPipeline pipeline;
  private final boolean joinsLetters;
  private final Replacement replacement;
  private final boolean replaces;

  /**
   * Creates the words of a translator.
   *
   * @param replaces whether the translator replaces unknown words
   */
  OutputWords(TranslationModel model, Replacement replacement, boolean replaces) {
    this.pipeline = model.pipelines().target();
    this.joinsLetters = model.recipe().tokenization().target().tokenizer() == TokenizerType.CHAR;
    this.replacement = replacement;
    this.replaces = replaces;
  }

  /**
   * Returns the words of a candidate of a part.
   *
   * @param source the tokens of the part's source
   */
  List<SpannedWord> of(List<String> source, Candidate candidate) {
    String text = candidate.text();
    return joined(text, SpannedWord.ofTarget(pipeline, text, shown(source, candidate)));
  }

  /** Returns the words of a text of the target side, such as a reference. */
  List<SpannedWord> of(String text) {
    return joined(text, SpannedWord.ofSource(pipeline, text, pipeline.encode(text)));
  }

  /** Normalises a word as the model normalises its training text. */
  String normalize(String word) {
    return pipeline.normalize(word);
  }

  private List<SpannedWord> joined(String text, List<SpannedWord> words) {
    return joinsLetters ? SpannedWord.joinLetters(text, words) : words;
  }

  /** Returns the tokens that were decoded to the text, for each token of the network. */
  private List<List<String>> shown(List<String> source, Candidate candidate) {
    if (!replaces || candidate.unknown() == 0) {
      return candidate.tokens().stream().map(List::of).toList();
    }
    return replacement.replaceEach(source, candidate.tokens(), candidate.attention());
  }
}
