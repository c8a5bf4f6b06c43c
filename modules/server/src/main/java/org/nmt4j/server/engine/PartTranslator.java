package org.nmt4j.server.engine;

import java.util.List;
import org.nmt4j.translation.TextPart;
import org.nmt4j.translation.Translation;

/** Cuts texts into parts, and translates parts of several texts together. */
interface PartTranslator {

  /** Returns the parts of a text, at least one. */
  List<TextPart> cut(String text);

  /** Returns a translation for each part. An interrupt of the calling thread ends the call. */
  List<Translation> translate(List<TextPart> parts);

  /** Returns the result of a text. */
  Translated join(String text, List<TextPart> parts, List<Translation> translations);

  /** Returns the most parts that are translated together, at least 1. */
  int mostParts();
}
