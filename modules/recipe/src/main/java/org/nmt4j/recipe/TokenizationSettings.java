package org.nmt4j.recipe;

/** The settings of tokenization and of its reversal. */
public record TokenizationSettings(
    @Key(value = "the source side; the text of a language model", foreign = "src")
        SideTokenization source,
    @Key(value = "the target side", only = TaskType.TRANSLATION, foreign = "trg tgt")
        SideTokenization target,
    @Key("byte pair encoding, for the sides that use it") BpeSettings bpe,
    @Key(
            value = "the training pairs that get placeholders and tags, which stay whole tokens",
            only = TaskType.TRANSLATION)
        PlaceholderSettings placeholders) {

  /** Creates settings without placeholders. */
  public TokenizationSettings(SideTokenization source, SideTokenization target, BpeSettings bpe) {
    this(source, target, bpe, PlaceholderSettings.NONE);
  }
}
