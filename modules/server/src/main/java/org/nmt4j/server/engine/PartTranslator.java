package org.nmt4j.server.engine;

import java.util.List;
import org.nmt4j.translation.SourceText;
import org.nmt4j.translation.TextPart;
import org.nmt4j.translation.Translation;

/** Cuts texts into parts, and translates parts of several texts together. */
interface PartTranslator {

  /** Returns the parts of a text with rules, at least one. */
  List<TextPart> cut(SourceText text);

  /**
   * Returns a translation for each part, in their order. Throws an exception soon after the calling
   * thread is interrupted.
   */
  List<Translation> translate(List<TextPart> parts);

  /** Joins the translations of the parts of a text into its result. */
  Translated join(String text, List<TextPart> parts, List<Translation> translations);

  /** Returns the most parts that are translated together, at least 1. */
  int mostParts();
}
