package org.nmt4j.evaluation.ter;

/**
 * The options of TER, as in tercom.
 *
 * @param caseSensitive whether case counts
 * @param normalized whether punctuation marks are split off words first
 * @param noPunctuation whether the marks {@code . , ? : ; ! " ( )} are removed
 * @param asianSupport whether the two options above also treat Chinese and Japanese characters
 */
public record TerOptions(
    boolean caseSensitive, boolean normalized, boolean noPunctuation, boolean asianSupport) {

  /** The defaults of sacreBLEU. */
  public static final TerOptions DEFAULTS = new TerOptions(false, false, false, false);
}
