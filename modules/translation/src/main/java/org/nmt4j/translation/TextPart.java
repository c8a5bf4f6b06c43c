package org.nmt4j.translation;

import java.util.List;

/**
 * A part of a text, which is translated on its own. {@link Translator#cut} returns the parts of a
 * text.
 *
 * @param text the part; empty for an empty line of the text
 * @param before the separator from the previous part: line feeds, or a space for any other white
 *     space; empty for the first part and if the text was cut between two characters
 * @param tokens the part as the network reads it
 */
public record TextPart(String text, String before, List<String> tokens) {
  /** Keeps an unmodifiable copy of the tokens. */
  public TextPart {
    tokens = List.copyOf(tokens);
  }
}
