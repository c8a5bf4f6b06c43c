package org.nmt4j.translation;

import java.util.List;

/**
 * A part of a text that is translated by itself.
 *
 * @param text the part; empty for an empty line of the text
 * @param before what separates this part from the previous one: line feeds, or a space for any
 *     other white space; empty for the first part and if the text was cut between two characters
 * @param tokens the part as the network reads it
 */
record TextPart(String text, String before, List<String> tokens) {}
