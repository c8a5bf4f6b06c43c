package org.nmt4j.translation;

import java.util.List;

/**
 * The translations of one text, best first; an empty text has one, which is empty.
 *
 * @param source tokens of the source as the network read them, without the end mark
 * @param candidates one or more, no two of the same tokens
 * @param parts what was translated by itself, in order; empty for a text that was translated whole
 * @param sourceWords words of the source as the tokenizer cuts them, punctuation included
 * @param unknownSourceWords how many of these have tokens that the vocabulary does not hold
 * @param status what became of the text
 */
public record Translation(
    List<String> source,
    List<Candidate> candidates,
    List<Part> parts,
    int sourceWords,
    int unknownSourceWords,
    TranslationStatus status) {
  /** Keeps unmodifiable copies. */
  public Translation {
    source = List.copyOf(source);
    candidates = List.copyOf(candidates);
    parts = List.copyOf(parts);
  }

  /** The translation of a text that was translated whole and has no unknown words. */
  public Translation(List<String> source, List<Candidate> candidates) {
    this(source, candidates, List.of(), source.size(), 0, TranslationStatus.OK);
  }

  /**
   * One translation. Of a text in parts it joins those of its parts; the log-probability and the
   * score are their sums.
   *
   * @param text the line to show
   * @param tokens as the network put them out, without the end mark
   * @param logProbability natural logarithm of the probability of all tokens and the end
   * @param score log-probability after the length penalty, by which candidates are ordered
   * @param attention a row for each token and the end mark, a column for each source token and its
   *     end mark; empty when not asked for
   * @param cut whether the maximum length ended it, or its last part
   * @param unknown how many of the tokens stand for words outside the vocabulary
   */
  public record Candidate(
      String text,
      List<String> tokens,
      double logProbability,
      double score,
      List<float[]> attention,
      boolean cut,
      int unknown) {}

  /**
   * A part of a text: a sentence, an empty line, or less where a sentence is too long.
   *
   * @param text of the source
   * @param before line feeds between the part before it and this one; a space for other white space
   *     there; empty where the text was cut between two characters and for the first part
   * @param translation of the part
   */
  public record Part(String text, String before, Translation translation) {}

  /** Text of the best translation; empty for an empty text. */
  public String text() {
    return candidates.get(0).text();
  }

  /** How many parts were translated, at least 1; empty lines do not count. */
  public int partCount() {
    return (int)
        Math.max(1, parts.stream().filter(part -> !part.translation().source().isEmpty()).count());
  }
}
