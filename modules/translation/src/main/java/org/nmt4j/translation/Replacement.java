package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Replaces each {@code <unk>} of the output by the source word with the most attention, or by the
 * lexicon's translation of this word (Luong et al. 2015, "Addressing the rare word problem in
 * neural machine translation"; by attention as in Jean et al. 2015).
 */
final class Replacement {
  /** The token that stands for every token outside the vocabulary. */
  static final String UNKNOWN = Vocabulary.SPECIAL_TOKENS.get(Vocabulary.UNK);

  private final TextPipelines pipelines;
  private final Map<String, String> translations = new HashMap<>();

  Replacement(TextPipelines pipelines, Lexicon lexicon) {
    this.pipelines = pipelines;
    lexicon
        .translations()
        .forEach((word, to) -> translations.putIfAbsent(pipelines.source().normalize(word), to));
  }

  /**
   * Returns the tokens of the target with each unknown token replaced.
   *
   * @param source the tokens of the source
   * @param tokens the tokens of the target
   * @param attention the weights of each target token
   */
  List<String> replace(List<String> source, List<String> tokens, List<TokenWeights> attention) {
    return replaceEach(source, tokens, attention).stream().flatMap(List::stream).toList();
  }

  /** Returns the tokens of {@link #replace} as a list for each token of the target. */
  List<List<String>> replaceEach(
      List<String> source, List<String> tokens, List<TokenWeights> attention) {
    List<List<String>> words = ContinuationMark.group(source);
    List<List<String>> replaced = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      replaced.add(
          tokens.get(i).equals(UNKNOWN)
              ? replacement(words, attention.get(i).weights())
              : List.of(tokens.get(i)));
    }
    return replaced;
  }

  /** Returns the tokens that replace an unknown token. The end mark is not a word. */
  private List<String> replacement(List<List<String>> words, float[] attention) {
    String best = "";
    float most = -1;
    int piece = 0;
    for (List<String> word : words) {
      float weight = 0;
      for (int i = 0; i < word.size(); i++) {
        weight += attention[piece++];
      }
      // Drops the joiner marks, since the neighbours in the source are not the neighbours here.
      String text = pipelines.source().decode(word);
      if (weight > most && !text.isEmpty()) {
        most = weight;
        best = text;
      }
    }
    return pipelines.target().wholeWords(translations.getOrDefault(best, best));
  }
}
