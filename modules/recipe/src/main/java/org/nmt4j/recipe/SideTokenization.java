package org.nmt4j.recipe;

/** The settings that turn the text of one side into tokens. */
public record SideTokenization(
    @Key(
            value = "the language's code, such as de, for opennlp-me; und is undetermined",
            defaultValue = "und",
            pattern = "[a-z]{2,3}(-[A-Za-z0-9]{1,8})*",
            expected = "a language's code such as de")
        String language,
    @Key(
            value =
                "from text to words; numbers: each word is a step of numbers with commas between"
                    + " them, which the network reads in place of an embedding",
            defaultValue = "opennlp-simple",
            otherDefault = "whitespace",
            otherTasks = TaskType.TAGGING)
        TokenizerType tokenizer,
    @Key(value = "whether text is lower-cased first", defaultValue = "false") boolean lowercase,
    @Key(
            value = "the Unicode form that text is brought to first",
            name = "unicode",
            defaultValue = "nfc")
        UnicodeForm unicodeForm,
    @Key(value = "from words to smaller units", defaultValue = "bpe", otherDefault = "none")
        SubwordType subword) {}
