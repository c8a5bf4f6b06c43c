package org.nmt4j.documents.file;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import org.nmt4j.tokenization.corpus.DataException;

/** Compares codes of languages, such as {@code de} and {@code pt-BR}. */
public final class LanguageCode {
  /** The code of a language that is not known. */
  public static final String UNKNOWN = "und";

  private LanguageCode() {}

  /**
   * Returns whether two codes name the same language. Case, regions, scripts and variants do not
   * count: {@code pt-BR} is the same language as {@code pt}, and so is {@code pt_PT}. A language
   * may have several codes, such as {@code de}, {@code deu} and {@code ger}.
   */
  public static boolean isSame(String one, String other) {
    return language(one).equals(language(other));
  }

  /** Returns whether two codes are equal. Case does not count, nor whether a sign is - or _. */
  static boolean isEqual(String one, String other) {
    return one.strip().replace('_', '-').equalsIgnoreCase(other.strip().replace('_', '-'));
  }

  /**
   * Returns the usual code of a language, such as {@code de} for {@code deu-AT}. It is the code in
   * the Unicode CLDR. Bokmål has the code {@code no}, because programs use both codes.
   */
  public static String language(String code) {
    String first = first(code);
    String usual =
        first.matches("[a-z]{2,8}") ? ULocale.createCanonical(first).getLanguage() : first;
    return usual.equals("nb") ? "no" : usual;
  }

  private static String first(String code) {
    return code.strip().toLowerCase(Locale.ROOT).replaceAll("[-_.@].*", "");
  }

  /**
   * Returns the language that a file states and a program expects.
   *
   * @param side {@code source} or {@code target}, for messages
   * @param stated the codes that the file states
   * @param expected the code that the program expects; may be {@link #UNKNOWN}
   * @return the first code that the file states; the expected code if it states none
   * @throws DataException if the file states another language, or several languages
   */
  public static String agreed(String side, List<String> stated, String expected) {
    String first = stated.isEmpty() ? expected : stated.get(0);
    String wanted = expected.equals(UNKNOWN) ? first : expected;
    for (String each : stated) {
      // Okapi does not translate into several codes of one language, such as nb and no.
      if (!isSame(each, wanted) || !first(each).equals(first(first))) {
        throw new DataException(
            "found the "
                + side
                + " language "
                + each
                + ", expected "
                + (isSame(first, wanted) ? first : wanted));
      }
    }
    return first;
  }
}
