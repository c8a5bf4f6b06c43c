package org.nmt4j.translation;

import java.util.List;

/**
 * The translations of one text, best first, or samples in the order in which they were drawn. An
 * empty text has one empty translation.
 *
 * @param source the tokens of the source as the network read them, without the end mark
 * @param candidates one or more candidates with different tokens
 * @param parts the parts that were translated one by one, in order; empty for a text that was
 *     translated whole
 * @param sourceWords the number of source words, punctuation included, as the tokenizer cuts them
 * @param unknownSourceWords the number of these words with a token outside the vocabulary
 * @param status the most important problem of the translation, if any
 * @param terms the terms of the glossary that occur in the text, in their order
 * @param unmet the required phrases that the best candidate does not have
 */
public record Translation(
    List<String> source,
    List<Candidate> candidates,
    List<Part> parts,
    int sourceWords,
    int unknownSourceWords,
    TranslationStatus status,
    List<TermUse> terms,
    List<String> unmet) {
  /** Keeps unmodifiable copies. */
  public Translation {
    source = List.copyOf(source);
    candidates = List.copyOf(candidates);
    parts = List.copyOf(parts);
    terms = List.copyOf(terms);
    unmet = List.copyOf(unmet);
  }

  /** Creates the translation of a text without terms of a glossary and required phrases. */
  public Translation(
      List<String> source,
      List<Candidate> candidates,
      List<Part> parts,
      int sourceWords,
      int unknownSourceWords,
      TranslationStatus status) {
    this(source, candidates, parts, sourceWords, unknownSourceWords, status, List.of(), List.of());
  }

  /** Creates the translation of a text that was translated whole and has no unknown words. */
  public Translation(List<String> source, List<Candidate> candidates) {
    this(source, candidates, List.of(), source.size(), 0, TranslationStatus.OK);
  }

  /** Returns the same translation with other required phrases that it lacks. */
  Translation withUnmet(List<String> phrases) {
    return new Translation(
        source, candidates, parts, sourceWords, unknownSourceWords, status, terms, phrases);
  }

  /**
   * One translation. The translation of a text in parts joins those of the parts, and its
   * log-probability and score are the sums over the parts.
   *
   * @param text the translation as text
   * @param tokens the output of the network, without the end mark
   * @param logProbability the natural logarithm of the probability of all tokens and the end
   * @param tokenLogProbabilities the natural logarithm of the probability of each token, then that
   *     of the end mark, if any; of a text in parts, that of the last part's end mark
   * @param score the log-probability after the penalties, by which candidates are ordered; with
   *     {@link MinimumRisk}, the expected utility
   * @param attention the weights of each token and of the end mark, if any; empty if the options do
   *     not keep attention
   * @param cut whether the translation, or that of the last part, ended at the maximum length
   * @param unknown the number of unknown tokens in the output
   */
  public record Candidate(
      String text,
      List<String> tokens,
      double logProbability,
      List<Double> tokenLogProbabilities,
      double score,
      List<TokenWeights> attention,
      boolean cut,
      int unknown) {
    /** Returns the same candidate with another score. */
    Candidate withScore(double other) {
      return new Candidate(
          text, tokens, logProbability, tokenLogProbabilities, other, attention, cut, unknown);
    }
  }

  /**
   * A part of a text: a sentence, an empty line, or a piece of a sentence that is too long.
   *
   * @param text the source of the part
   * @param before the separator from the previous part: line feeds, or a space for any other white
   *     space; empty for the first part and if the text was cut between two characters
   * @param translation the translation of the part
   */
  public record Part(String text, String before, Translation translation) {}

  /** Returns the text of the best translation; empty for an empty text. */
  public String text() {
    return candidates.get(0).text();
  }

  /** Returns the number of translated parts, at least 1; empty lines do not count. */
  public int partCount() {
    return (int)
        Math.max(1, parts.stream().filter(part -> !part.translation().source().isEmpty()).count());
  }
}
