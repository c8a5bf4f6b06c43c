package org.nmt4j.nn.sequence;

import org.nmt4j.nn.Variable;

/**
 * The result of an encoder, which a decoder reads. B sentences, S positions, M memory width.
 *
 * @param states S*B x M, time-major; rows after a sentence's end have no meaning
 * @param summary B x M, the final states of all directions, joined in the same way as the states; a
 *     bridge reads them
 * @param guide known alignments, which guide the attention in training; null for none
 */
public record EncoderMemory(
    Variable states, Variable summary, int[] lengths, AlignmentGuide guide) {
  /** Creates a memory without known alignments. */
  public EncoderMemory(Variable states, Variable summary, int[] lengths) {
    this(states, summary, lengths, null);
  }

  /** Returns this memory with known alignments, or with none if {@code guide} is null. */
  public EncoderMemory guidedBy(AlignmentGuide guide) {
    return new EncoderMemory(states, summary, lengths, guide);
  }

  /** S. */
  public int positions() {
    return states.rows() / lengths.length;
  }

  /** B. */
  public int sentences() {
    return lengths.length;
  }

  /** M. */
  public int width() {
    return states.columns();
  }
}
