package org.nmt4j.translation;

import java.util.List;

/**
 * A part of a text, which is translated on its own.
 *
 * @param text the part; empty for an empty line of the text
 * @param before the separator from the previous part: line feeds, or a space for any other white
 *     space; empty for the first part and if the text was cut between two characters
 * @param tokens the part as the network reads it
 */
record TextPart(String text, String before, List<String> tokens) {}
