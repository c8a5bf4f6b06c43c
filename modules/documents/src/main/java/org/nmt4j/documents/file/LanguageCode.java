package org.nmt4j.documents.file;

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
   * count: {@code pt-BR} is the same language as {@code pt}, and so is {@code pt_PT}.
   */
  public static boolean isSame(String one, String other) {
    return primary(one).equals(primary(other));
  }

  private static String primary(String language) {
    return language.strip().toLowerCase(Locale.ROOT).replaceAll("[-_.@].*", "");
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
      if (!isSame(each, wanted)) {
        throw new DataException("found the " + side + " language " + each + ", expected " + wanted);
      }
    }
    return first;
  }
}
