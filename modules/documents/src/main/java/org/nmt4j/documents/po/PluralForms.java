package org.nmt4j.documents.po;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.documents.file.LanguageCode;

/**
 * The plural forms of a language, as the header of a PO file states them.
 *
 * @param count the number of forms
 * @param expression the expression in C that gives the form of a number {@code n}
 */
record PluralForms(int count, String expression) {
  private static final Pattern FIELD =
      Pattern.compile("\\s*nplurals\\s*=\\s*(\\d)\\s*;\\s*plural\\s*=\\s*([^;]+);?\\s*");

  /** Expressions that give form 0 to the number 1 only. */
  private static final Pattern ONE =
      Pattern.compile("\\(?n!=1\\)?|\\(?\\(?n==1\\)?\\?0:.*", Pattern.DOTALL);

  private static final PluralForms NOT_ONE = new PluralForms(2, "(n != 1)");
  private static final PluralForms ABOVE_ONE = new PluralForms(2, "(n > 1)");
  private static final PluralForms NONE = new PluralForms(1, "0");
  private static final PluralForms EAST_SLAVIC =
      new PluralForms(
          3, "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)");
  private static final PluralForms CZECH =
      new PluralForms(3, "(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2");

  /** The forms of languages by code. A language that is not listed has {@link #NOT_ONE}. */
  private static final Map<String, PluralForms> OF_LANGUAGE =
      Map.ofEntries(
          Map.entry("ja", NONE),
          Map.entry("ko", NONE),
          Map.entry("zh", NONE),
          Map.entry("vi", NONE),
          Map.entry("th", NONE),
          Map.entry("id", NONE),
          Map.entry("ms", NONE),
          Map.entry("lo", NONE),
          Map.entry("fr", ABOVE_ONE),
          Map.entry("pt-br", ABOVE_ONE),
          Map.entry("ru", EAST_SLAVIC),
          Map.entry("uk", EAST_SLAVIC),
          Map.entry("be", EAST_SLAVIC),
          Map.entry("sr", EAST_SLAVIC),
          Map.entry("hr", EAST_SLAVIC),
          Map.entry("bs", EAST_SLAVIC),
          Map.entry("cs", CZECH),
          Map.entry("sk", CZECH),
          Map.entry(
              "pl",
              new PluralForms(
                  3, "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)")),
          Map.entry(
              "lt",
              new PluralForms(
                  3, "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2)")),
          Map.entry("lv", new PluralForms(3, "(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2)")),
          Map.entry(
              "ro", new PluralForms(3, "(n==1 ? 0 : (n==0 || (n%100>0 && n%100<20)) ? 1 : 2)")),
          Map.entry(
              "sl",
              new PluralForms(4, "(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)")),
          Map.entry("ga", new PluralForms(3, "n==1 ? 0 : n==2 ? 1 : 2")),
          Map.entry(
              "ar",
              new PluralForms(
                  6,
                  "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 :"
                      + " 5)")));

  /**
   * Reads the field {@code Plural-Forms} of a header.
   *
   * @param field the value of the field
   * @return the forms; empty if the value has no number of forms, as in a template
   */
  static Optional<PluralForms> read(String field) {
    Matcher found = FIELD.matcher(field);
    return found.matches()
        ? Optional.of(new PluralForms(Integer.parseInt(found.group(1)), found.group(2).strip()))
        : Optional.empty();
  }

  /** Returns the usual forms of a language; those of English if the language is not known. */
  static PluralForms of(String language) {
    String code = language.toLowerCase(Locale.ROOT).replace('_', '-');
    PluralForms forms = OF_LANGUAGE.get(code);
    return forms != null
        ? forms
        : OF_LANGUAGE.getOrDefault(LanguageCode.language(language), NOT_ONE);
  }

  /** Returns whether form 0 is for the number 1 only. */
  boolean startsWithOne() {
    return count > 1 && ONE.matcher(expression.replaceAll("\\s", "")).matches();
  }

  /** Returns the value of the field {@code Plural-Forms}. */
  String field() {
    return "nplurals=" + count + "; plural=" + expression + ";";
  }
}
