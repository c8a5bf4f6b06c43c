package org.nmt4j.cli.lines;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Checks whether an input looks like plain text. If it does not, warns once, with a remedy. */
public final class InputCheck {
  /** The smallest share of lines with markup that makes a text count as markup. */
  private static final double SHARE = 0.1;

  private static final Pattern MARKUP =
      Pattern.compile(
          "</[A-Za-z][\\w:.-]*\\s*>" // closing tag
              + "|<[A-Za-z][\\w:.-]*(\\s[^<>]*)?/>" // empty element
              + "|<[A-Za-z][\\w:.-]*\\s[\\w:.-]+\\s*=\\s*[\"'][^<>]*>" // with an attribute
              + "|<(br|p|hr|li|div|html|body)>"
              + "|<\\?xml\\s|<!(DOCTYPE|--)|<!\\[CDATA");
  private static final Pattern GETTEXT =
      Pattern.compile("msg(id|str|ctxt)(_plural|\\[\\d+])? \".*");

  /** Matches the first bytes of compressed files and office files, read as text. */
  private static final Pattern PACKED =
      Pattern.compile("(\u001F\uFFFD|PK\u0003\u0004|BZh\\d|\uFFFD7zXZ|%PDF-).*", Pattern.DOTALL);

  private final String name;
  private final Consumer<String> warn;
  private long lines;
  private long marked;
  private long gettext;
  private boolean warned;

  /**
   * Creates a check of one input.
   *
   * @param name the name of the input in the warning
   * @param warn receives the warning
   */
  public InputCheck(String name, Consumer<String> warn) {
    this.name = name;
    this.warn = warn;
  }

  /** Checks the next lines. */
  void check(List<String> more) {
    if (warned) {
      return;
    }
    Optional<String> odd = Optional.empty();
    for (String line : more) {
      if (odd.isEmpty()) {
        odd = binary(line);
      }
      lines++;
      marked += MARKUP.matcher(line).find() ? 1 : 0;
      gettext += GETTEXT.matcher(line).matches() ? 1 : 0;
    }
    odd.or(this::format)
        .ifPresent(
            what -> {
              warned = true;
              warn.accept(name + ": warning: " + what);
            });
  }

  private Optional<String> binary(String line) {
    if (lines == 0 && PACKED.matcher(line).matches()) {
      return Optional.of(
          "looks like a packed or office file, not like text; name an office file by its format,"
              + " such as a.docx, or give --format docx; unpack other files (gzip is read if the"
              + " name ends in .gz)");
    }
    return line.indexOf('\0') < 0
        ? Optional.empty()
        : Optional.of(
            "has NUL characters, like a binary file or text in UTF-16; convert it to plain text in"
                + " UTF-8, such as with iconv -f UTF-16 -t UTF-8");
  }

  private Optional<String> format() {
    if (gettext > 1) {
      return Optional.of(
          "looks like a PO file, and its keywords are translated like words; give --format po, or"
              + " name it a.po");
    } else if (marked > 0 && marked >= SHARE * lines) {
      return Optional.of(
          "looks like HTML or XML, and its tags are translated like words; give --format html or"
              + " another format, or name it a.html");
    }
    return Optional.empty();
  }
}
