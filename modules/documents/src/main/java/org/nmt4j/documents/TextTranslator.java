package org.nmt4j.documents;

import java.util.List;

/** Translates the texts of documents. */
@FunctionalInterface
public interface TextTranslator {
  /**
   * Translates texts.
   *
   * @param texts the texts, each a sentence or a paragraph
   * @return as many translations, in the order of the texts
   */
  List<AlignedText> translate(List<String> texts);
}
