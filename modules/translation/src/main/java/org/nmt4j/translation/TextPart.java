package org.nmt4j.translation;

import java.util.List;

/**
 * A part of a text that is translated by itself.
 *
 * @param text the part; empty for an empty line of the text
 * @param before line feeds between the part before it and this one; a space for other white space
 *     there; empty where the text was cut between two characters and for the first part
 * @param tokens the part as the network reads it
 */
record TextPart(String text, String before, List<String> tokens) {}
