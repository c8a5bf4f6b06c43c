package org.nmt4j.evaluation.ter;

/**
 * The choices that TER leaves open, as tercom has them.
 *
 * @param caseSensitive whether case counts
 * @param normalized whether marks are cut off words first
 * @param noPunctuation whether the marks {@code . , ? : ; ! " ( )} are left out
 * @param asianSupport whether these two also look at Chinese and Japanese characters and marks
 */
public record TerOptions(
    boolean caseSensitive, boolean normalized, boolean noPunctuation, boolean asianSupport) {

  /** The defaults of sacreBLEU. */
  public static final TerOptions DEFAULTS = new TerOptions(false, false, false, false);
}
