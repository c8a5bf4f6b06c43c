package org.nmt4j.cli.evaluate;

import java.util.Map;

/**
 * Parts of a text by length.
 *
 * @param side whose words are counted, such as source
 * @param longest the words of the longest segment of each part, by its name
 */
public record Lengths(String side, Map<String, Integer> longest) {}
