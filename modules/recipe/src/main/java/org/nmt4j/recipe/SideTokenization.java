package org.nmt4j.recipe;

/** The settings that turn the text of one side into tokens. */
public record SideTokenization(
    @Key(
            value =
                "the code of the language, such as de, which opennlp-me needs; und means"
                    + " undetermined",
            defaultValue = "und",
            pattern = "[a-z]{2,3}(-[A-Za-z0-9]{1,8})*",
            expected = "a language's code such as de")
        String language,
    @Key(
            value =
                "the tokenizer, which cuts text into words; numbers: each word is a list of numbers"
                    + " with commas between them, which the network reads in place of an embedding",
            defaultValue = "opennlp-simple",
            otherDefault = "whitespace",
            otherTasks = TaskType.TAGGING)
        TokenizerType tokenizer,
    @Key(value = "whether text is lower-cased before tokenization", defaultValue = "false")
        boolean lowercase,
    @Key(
            value = "the Unicode normalization form of text before tokenization",
            name = "unicode",
            defaultValue = "nfc")
        UnicodeForm unicodeForm,
    @Key(
            value = "the segmentation of words into smaller units",
            defaultValue = "bpe",
            otherDefault = "none")
        SubwordType subword) {}
