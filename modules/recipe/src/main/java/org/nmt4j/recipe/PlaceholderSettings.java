package org.nmt4j.recipe;

/**
 * The shares of training pairs that get placeholders and tags. From these pairs a model learns to
 * carry placeholders and tags. Each pair gets placeholders, or tags, or none.
 */
public record PlaceholderSettings(
    @Key(
            value =
                "the share of training pairs in which words that are translations of each other"
                    + " become placeholders such as \uFF5F1\uFF60",
            defaultValue = "0.0",
            range = "from 0 to 1")
        double share,
    @Key(
            value =
                "the share of training pairs in which tags such as \uFF5Fb1\uFF60 and"
                    + " \uFF5F/b1\uFF60 surround words and their translations",
            defaultValue = "0.0",
            range = "from 0 to 1",
            foreign = "tags_corpus_ratio")
        double tags) {

  /** The settings of training without placeholders and tags. */
  public static final PlaceholderSettings NONE = new PlaceholderSettings(0, 0);

  /** Returns whether some training pairs get placeholders or tags. */
  public boolean isOn() {
    return share > 0 || tags > 0;
  }
}
