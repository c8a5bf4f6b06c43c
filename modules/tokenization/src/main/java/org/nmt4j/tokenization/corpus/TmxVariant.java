package org.nmt4j.tokenization.corpus;

import java.util.List;

/**
 * The text of a unit of a translation memory in one language: the element {@code tuv}.
 *
 * @param language the code of the language, as the file spells it
 * @param text the text of the segment without its codes; white space is as in the file
 * @param codes the codes of the segment, in order
 */
public record TmxVariant(String language, String text, List<TmxCode> codes) {

  /** Copies the codes. */
  public TmxVariant {
    codes = List.copyOf(codes);
  }
}
