package org.nmt4j.tokenization.tokenizer;

import java.util.List;

/** Cuts what stands between two spaces. */
interface WordCutter {

  /**
   * Cuts a run of text.
   *
   * @param run text without white space, not empty
   * @return its parts in order, none empty; together they are the run
   */
  List<String> cut(String run);
}
