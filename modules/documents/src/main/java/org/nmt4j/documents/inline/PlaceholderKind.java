package org.nmt4j.documents.inline;

/** A kind of placeholder: text that programs replace or follow, and that stays untranslated. */
public enum PlaceholderKind {
  /** Formats of C, Java and Python, such as {@code %s}, {@code %1$d} and {@code %(name)s}. */
  PRINTF,
  /** Names and numbers in braces, such as {@code {0}}, <code>{{x}}</code> and {@code ${x}}. */
  BRACES,
  /** Variables of a shell, such as {@code $HOME} and {@code $1}. */
  VARIABLE,
  /** Line ends and tabs that are written as {@code \n}, {@code \r} and {@code \t}. */
  ESCAPE,
  /** Backslashes with the sign or the single letter after them, and a backslash alone. */
  BACKSLASH,
  /** Entities of HTML that were left in the text, such as {@code &nbsp;} and {@code &#8217;}. */
  ENTITY,
  /** Tags of HTML and XML that were left in the text, such as {@code <br>}. */
  TAG,
  /** Marks in the text like those of models, such as {@code ｟1｠} and {@code ｟b1｠}. */
  MARK,
  /** Addresses of the web. */
  URL,
  /** E-mail addresses. */
  EMAIL,
  /** Paths of files. */
  PATH,
  /** Numbers with or without a unit, such as {@code 3.5} and {@code 20 kg}. */
  NUMBER
}
