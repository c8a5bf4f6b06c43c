package org.nmt4j.translation;

import java.util.List;

/**
 * The translations of one text, best first. An empty text has one empty translation.
 *
 * @param source tokens of the source as the network read them, without the end mark
 * @param candidates one or more, no two of the same tokens
 * @param parts the parts that were translated by themselves, in order; empty for a text that was
 *     translated whole
 * @param sourceWords words of the source as the tokenizer cuts them, punctuation included
 * @param unknownSourceWords how many of these words have tokens outside the vocabulary
 * @param status what is odd about the translation, or that nothing is
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
   * One translation. For a text in parts, it joins the translations of the parts; its
   * log-probability and its score are the sums of theirs.
   *
   * @param text the line to show
   * @param tokens as the network put them out, without the end mark
   * @param logProbability natural logarithm of the probability of all tokens and the end
   * @param score log-probability after the length penalty, by which candidates are ordered
   * @param attention a row for each token and the end mark, a column for each source token and its
   *     end mark; empty when not asked for
   * @param cut whether the translation, or that of the last part, ended at the maximum length
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
   * A part of a text: a sentence, an empty line, or a piece of a sentence that is too long.
   *
   * @param text the source of the part
   * @param before what separates this part from the previous one: line feeds, or a space for any
   *     other white space; empty for the first part and if the text was cut between two characters
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
