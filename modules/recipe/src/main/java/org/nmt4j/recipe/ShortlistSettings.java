package org.nmt4j.recipe;

/** The settings of the shortlist, the set of target tokens with which a sentence is translated. */
public record ShortlistSettings(
    @Key(
            value = "the number of most frequent target tokens, which are on every shortlist",
            defaultValue = "100",
            range = "from 0 to 1000000")
        int frequent,
    @Key(
            value = "the number of target tokens that each source token puts on the shortlist",
            defaultValue = "20",
            range = "from 1 to 1000",
            foreign = "restrict_lexicon_topk")
        int candidates) {}
