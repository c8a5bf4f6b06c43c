package org.nmt4j.recipe;

/**
 * Which target tokens a sentence is translated with.
 *
 * @param frequent the most frequent target tokens, which every sentence may take
 * @param candidates the most probable translations of each source token
 */
public record ShortlistSettings(int frequent, int candidates) {}
