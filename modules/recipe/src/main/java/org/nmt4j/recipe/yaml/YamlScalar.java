package org.nmt4j.recipe.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A single value, interpreted by the core schema of YAML 1.2.
 *
 * @param text the text; {@link Variables} replaces its references
 * @param plain whether the value may be null, a truth value or a number; a value in quotes is text
 * @param template the text with its references to the environment; empty if it has none
 * @param place the place where the value begins
 */
public record YamlScalar(String text, boolean plain, Optional<String> template, Place place)
    implements YamlValue {

  private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,40}");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]{1,40}");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,40}");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,9})?");
  private static final Pattern OTHER_NUMBER =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern UNQUOTED = Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./@+ -]*");

  /** Returns a YAML scalar that reads back as the text. References to variables are escaped. */
  public static String quoted(String text) {
    return quotedTemplate(text.replace("${", "$${"));
  }

  /** Returns a YAML scalar that reads back as the text. References to variables stay references. */
  public static String quotedTemplate(String text) {
    if (UNQUOTED.matcher(text).matches() && !text.endsWith(" ") && !isPlainNonText(text)) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(point -> appendQuoted(quoted, point));
    return quoted.append('"').toString();
  }

  private static void appendQuoted(StringBuilder quoted, int point) {
    if (point == '"' || point == '\\') {
      quoted.append('\\').appendCodePoint(point);
    } else if (Quoting.isUnprintable(point)) {
      quoted.append(String.format(Locale.ROOT, "\\U%08x", point));
    } else {
      quoted.appendCodePoint(point);
    }
  }

  /** Returns whether the value is null: empty, {@code null} or {@code ~}. */
  public boolean isNull() {
    return plain && NULL.matcher(text).matches();
  }

  /** Returns the value as a boolean; empty if it is neither true nor false. */
  public Optional<Boolean> asBoolean() {
    if (plain && TRUE.matcher(text).matches()) {
      return Optional.of(true);
    }
    return plain && FALSE.matcher(text).matches() ? Optional.of(false) : Optional.empty();
  }

  /**
   * Returns the value as an integer; empty if it is none. Integers are decimal, hexadecimal after
   * {@code 0x} or octal after {@code 0o}.
   */
  public Optional<BigInteger> asInteger() {
    if (!plain) {
      return Optional.empty();
    } else if (DECIMAL.matcher(text).matches()) {
      return Optional.of(new BigInteger(text));
    } else if (OCTAL.matcher(text).matches()) {
      return Optional.of(new BigInteger(text.substring(2), 8));
    } else if (HEXADECIMAL.matcher(text).matches()) {
      return Optional.of(new BigInteger(text.substring(2), 16));
    }
    return Optional.empty();
  }

  /** Returns the value as a number; empty if it is no finite number. */
  public Optional<Double> asNumber() {
    if (plain && NUMBER.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }
    return asInteger().map(BigInteger::doubleValue);
  }

  /** Returns whether the text without quotes would be null, a truth value or a number. */
  private static boolean isPlainNonText(String text) {
    return NULL.matcher(text).matches()
        || TRUE.matcher(text).matches()
        || FALSE.matcher(text).matches()
        || OCTAL.matcher(text).matches()
        || HEXADECIMAL.matcher(text).matches()
        || NUMBER.matcher(text).matches()
        || OTHER_NUMBER.matcher(text).matches();
  }

  @Override
  public String found() {
    return isNull() ? "nothing" : (plain ? "" : "the text ") + Quoting.shown(text);
  }
}
