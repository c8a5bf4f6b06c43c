package org.nmt4j.documents.po;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry of a PO file, or lines between entries.
 *
 * @param line the line of the first keyword in the file, counted from 1; 0 if the entry is new, or
 *     is not a message
 * @param comments the lines before the first keyword; all lines if this is no entry
 * @param source the lines from the first keyword up to the first {@code msgstr}, which is not
 *     included
 * @param target the lines from the first {@code msgstr} on
 * @param context the text of {@code msgctxt}, if there is one
 * @param id the text of {@code msgid}; null for lines between entries
 * @param plural the text of {@code msgid_plural}, if there is one
 * @param translations the texts of {@code msgstr} by their number; 0 for an entry without plural
 */
record PoEntry(
    long line,
    List<String> comments,
    List<String> source,
    List<String> target,
    Optional<String> context,
    String id,
    Optional<String> plural,
    Map<Integer, String> translations) {
  /** The start of a line that names the file of the translations of the entries that follow. */
  static final String DOMAIN = "domain ";

  private static final String FLAGS = "#,";
  private static final String FUZZY = "fuzzy";

  /** Returns lines that belong to no entry. */
  static PoEntry between(List<String> lines) {
    return new PoEntry(
        0, lines, List.of(), List.of(), Optional.empty(), null, Optional.empty(), Map.of());
  }

  /** Returns a header without comments. */
  static PoEntry header(List<String> source, List<String> target) {
    return new PoEntry(
        0, List.of(), source, target, Optional.empty(), "", Optional.empty(), Map.of());
  }

  /** Returns the header with other fields, and without the flag {@code fuzzy}. */
  PoEntry withHeader(List<String> fields) {
    List<String> kept = comments.stream().filter(line -> !line.matches("#,\\s*fuzzy\\s*")).toList();
    return new PoEntry(line, kept, source, fields, context, id, plural, translations);
  }

  /** Returns whether this is an entry with a text, not the header and not lines between entries. */
  boolean isMessage() {
    return id != null && !isHeader();
  }

  /** Returns whether this is the header of the file. */
  boolean isHeader() {
    return id != null && id.isEmpty() && context.isEmpty();
  }

  /** Returns whether each form has a translation. */
  boolean isTranslated() {
    return !translations.isEmpty() && translations.values().stream().noneMatch(String::isEmpty);
  }

  /** Returns the flags, such as {@code c-format}. */
  List<String> flags() {
    return comments.stream()
        .map(String::strip)
        .filter(line -> line.startsWith(FLAGS))
        .flatMap(PoEntry::flags)
        .toList();
  }

  private static Stream<String> flags(String line) {
    return Arrays.stream(line.substring(FLAGS.length()).split(","))
        .map(String::strip)
        .filter(flag -> !flag.isEmpty());
  }

  /** Returns all lines as they were read. */
  List<String> lines() {
    return Stream.of(comments, source, target).flatMap(List::stream).toList();
  }

  /**
   * Returns the entry with other translations and the flag {@code fuzzy}, which asks a person to
   * check them.
   *
   * @param target the new lines from the first {@code msgstr} on
   * @param note the comment about the translation, which replaces an earlier comment of the same
   *     tool
   * @param tool the name of the tool, which is the first word of the note
   * @param end the end of new lines: empty or a carriage return
   */
  PoEntry translated(List<String> target, String note, String tool, String end) {
    int start = comments.size();
    while (start > 0 && isOfEntry(comments.get(start - 1))) {
      start--;
    }
    List<String> own = new ArrayList<>(comments.subList(start, comments.size()));
    own.removeIf(line -> line.startsWith("# " + tool + " "));
    int at = 0;
    while (at < own.size() && isOfTranslator(own.get(at))) {
      at++;
    }
    own.add(at, "# " + note + end);
    flag(own, end);
    own.addAll(0, comments.subList(0, start));
    return new PoEntry(line, own, source, target, context, id, plural, translations);
  }

  private static boolean isOfEntry(String line) {
    return !line.isBlank() && !line.strip().startsWith(DOMAIN);
  }

  private static boolean isOfTranslator(String line) {
    return line.strip().equals("#") || line.startsWith("# ");
  }

  /** Adds the flag {@code fuzzy} if it is missing. */
  private static void flag(List<String> comments, String end) {
    for (int i = 0; i < comments.size(); i++) {
      String line = comments.get(i);
      if (line.startsWith(FLAGS)) {
        if (flags(line).noneMatch(FUZZY::equals)) {
          comments.set(
              i, FLAGS + " " + FUZZY + ", " + line.substring(FLAGS.length()).stripLeading());
        }
        return;
      }
    }
    int at = comments.size();
    while (at > 0 && comments.get(at - 1).startsWith("#|")) {
      at--;
    }
    comments.add(at, FLAGS + " " + FUZZY + end);
  }
}
