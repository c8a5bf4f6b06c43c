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
 * @param terms the terms of a glossary in the part, in their order
 * @param rules the rules for the translation of the part
 */
public record TextPart(
    String text, String before, List<String> tokens, List<Term> terms, PartRules rules) {
  /** Keeps unmodifiable copies. */
  public TextPart {
    tokens = List.copyOf(tokens);
    terms = List.copyOf(terms);
  }

  /** Creates a part without terms and rules. */
  public TextPart(String text, String before, List<String> tokens) {
    this(text, before, tokens, List.of(), PartRules.NONE);
  }

  /** Returns this part with the terms of a glossary that it has. */
  TextPart with(Glossary glossary) {
    return new TextPart(text, before, tokens, glossary.find(text), rules);
  }

  /** Returns this part with its translation. An empty part lacks all phrases that it requires. */
  Translation.Part translated(Translation translation) {
    boolean lacksAll = tokens.isEmpty() && !rules.required().isEmpty();
    return new Translation.Part(
        text, before, lacksAll ? translation.withUnmet(rules.required()) : translation);
  }

  /** Returns this part with rules. */
  TextPart with(PartRules others) {
    return new TextPart(text, before, tokens, terms, others);
  }
}
