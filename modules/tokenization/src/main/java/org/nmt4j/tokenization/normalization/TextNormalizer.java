package org.nmt4j.tokenization.normalization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Normalises a line in these steps: an unpaired surrogate becomes U+FFFD; the text is brought to a
 * Unicode form, and to lower case if wanted; a run of white space becomes one space; the ends are
 * trimmed. Normalising a normalised line does not change it.
 *
 * @param form the Unicode normalization form (UAX #15); empty to leave the characters as they are
 * @param lowercase whether text is lower-cased, by the rules of Unicode for no particular language
 */
public record TextNormalizer(Optional<Normalizer.Form> form, boolean lowercase) {
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * Normalises a line.
   *
   * @param line the line
   * @return the normalised line
   */
  public String normalize(String line) {
    String text = toForm(replaceUnpairedSurrogates(line));
    if (lowercase) {
      // Lower-casing can break the Unicode form, and the form can bring back capitals. The second
      // round undoes both.
      text = toForm(toForm(text.toLowerCase(Locale.ROOT)).toLowerCase(Locale.ROOT));
    }
    // This step comes last, because the form can turn characters into spaces.
    return WhiteSpace.collapse(text);
  }

  private String toForm(String text) {
    return form.isPresent() ? Normalizer.normalize(text, form.get()) : text;
  }

  private static String replaceUnpairedSurrogates(String text) {
    StringBuilder replaced = null;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (!Character.isSurrogate(character)) {
        continue;
      }
      if (i + 1 < text.length() && Character.isSurrogatePair(character, text.charAt(i + 1))) {
        i++;
      } else {
        replaced = replaced == null ? new StringBuilder(text) : replaced;
        replaced.setCharAt(i, REPLACEMENT);
      }
    }
    return replaced == null ? text : replaced.toString();
  }
}
