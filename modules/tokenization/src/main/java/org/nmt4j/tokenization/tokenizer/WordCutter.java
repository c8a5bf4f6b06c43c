package org.nmt4j.tokenization.tokenizer;

import java.util.List;

/** Cuts the text between two spaces. */
interface WordCutter {

  /**
   * Cuts a run of text.
   *
   * @param run the text, not empty and without white space
   * @return the parts in order; none is empty, and joined they are the run
   */
  List<String> cut(String run);
}
