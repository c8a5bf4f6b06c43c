package org.nmt4j.recipe;

/** The probabilities that training zeroes the whole embedding of a token. */
public record WordDropout(
    @Key(
            value = "the probability for each source token, the end mark included",
            defaultValue = "0.0",
            range = ">= 0 and < 1",
            foreign = "dropout_src dropout_source src_word_dropout")
        double source,
    @Key(
            value = "the probability for each target token that the decoder reads",
            defaultValue = "0.0",
            only = TaskType.TRANSLATION,
            range = ">= 0 and < 1",
            foreign = "dropout_trg dropout_tgt dropout_target tgt_word_dropout")
        double target) {

  /** Returns whether training drops tokens of a side. */
  public boolean isOn() {
    return source > 0 || target > 0;
  }
}
