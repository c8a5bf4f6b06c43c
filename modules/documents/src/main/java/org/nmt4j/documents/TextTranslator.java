package org.nmt4j.documents;

import java.util.List;
import org.nmt4j.documents.inline.AlignedText;

/** Translates the texts of documents. A command passes a translator, a server its queue. */
@FunctionalInterface
public interface TextTranslator {
  /**
   * Translates texts.
   *
   * @param texts texts without codes, such as paragraphs, titles and cells of tables
   * @return as many translations as texts, in their order
   */
  List<AlignedText> translate(List<String> texts);
}
