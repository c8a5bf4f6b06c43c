package org.nmt4j.translation;

import java.util.List;

/**
 * The words of a text and of its translation, and the attention between them. The words are those
 * of the tokenizer, so a punctuation mark is a word of its own. The spans of a side are in order
 * and do not overlap. They cover all characters of the tokens, without white space.
 *
 * @param source the span of each word in the source text as the caller gave it
 * @param target the span of each word in the text of the candidate
 * @param weights the weights of each target word. They sum to 1. All weights are 0 if the model has
 *     no attention.
 */
public record TextAlignment(List<Span> source, List<Span> target, List<WordWeights> weights) {
  /** Keeps unmodifiable copies of the lists. */
  public TextAlignment {
    source = List.copyOf(source);
    target = List.copyOf(target);
    weights = List.copyOf(weights);
  }

  /**
   * Creates an alignment from a table.
   *
   * @param table a row for each target word; a column for each source word, then one for the end
   *     mark of the source
   */
  public TextAlignment(List<Span> source, List<Span> target, double[][] table) {
    this(source, target, WordWeights.ofTable(table));
  }

  /**
   * A range of the characters of a text, in UTF-16 units.
   *
   * @param from the index of the first one
   * @param to the index after the last one, greater than {@code from}
   */
  public record Span(int from, int to) {
    /** Returns the characters of the span in a text. */
    public String in(String text) {
      return text.substring(from, to);
    }

    Span plus(int offset) {
      return new Span(from + offset, to + offset);
    }

    /** Returns the span from the start of this one to the end of a later one. */
    Span to(Span end) {
      return new Span(from, end.to);
    }
  }
}
