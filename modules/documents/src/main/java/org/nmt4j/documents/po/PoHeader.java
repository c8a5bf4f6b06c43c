package org.nmt4j.documents.po;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.documents.file.LanguageCode;

/** The header of a PO file: the fields in the {@code msgstr} of the empty {@code msgid}. */
final class PoHeader {
  private final List<String> fields;

  private PoHeader(List<String> fields) {
    this.fields = new ArrayList<>(fields);
  }

  /** Returns the header among entries; one without fields if there is none. */
  static PoHeader of(List<PoEntry> entries) {
    return new PoHeader(
        entries.stream()
            .filter(PoEntry::isHeader)
            .findFirst()
            .map(entry -> entry.translations().getOrDefault(0, "").lines().toList())
            .orElse(List.of()));
  }

  /** Returns the value of a field; empty if the header does not have it. */
  Optional<String> field(String name) {
    String start = name + ":";
    return fields.stream()
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  /** Returns the language of the translations; an empty list if the header states none. */
  List<String> languages() {
    return field("Language").filter(code -> !code.isEmpty()).stream().toList();
  }

  /** Leaves the language of the translations open. */
  void openLanguage() {
    set("Language", "");
  }

  private void set(String name, String value) {
    String line = name + ": " + value;
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
        fields.set(i, line);
        return;
      }
    }
    fields.add(line);
  }

  /**
   * Sets the fields that a template leaves open: language, plural forms, MIME version, content type
   * and transfer encoding.
   *
   * @param language the language of the translations; the field {@code Language} is not set for
   *     {@link LanguageCode#UNKNOWN}
   * @param plurals whether the file has entries with plural forms
   */
  void complete(String language, boolean plurals) {
    if (!language.equals(LanguageCode.UNKNOWN) && field("Language").orElse("").isEmpty()) {
      set("Language", language.replace('-', '_'));
    }
    if (plurals && field("Plural-Forms").flatMap(PluralForms::read).isEmpty()) {
      set("Plural-Forms", PluralForms.of(field("Language").orElse(language)).field());
    }
    Map<String, String> open =
        Map.of(
            "MIME-Version", "1.0",
            "Content-Transfer-Encoding", "8bit");
    open.forEach(
        (name, value) -> {
          if (field(name).orElse("").isEmpty() || field(name).orElse("").equals("ENCODING")) {
            set(name, value);
          }
        });
    String type = field("Content-Type").orElse("");
    if (type.isEmpty() || type.endsWith("=CHARSET")) {
      setEncoding("UTF-8");
    }
  }

  /** Sets the encoding of the file. */
  void setEncoding(String charset) {
    set("Content-Type", "text/plain; charset=" + charset);
  }

  /** Returns the plural forms that the header states, or else the usual ones of a language. */
  PluralForms plurals(String language) {
    return field("Plural-Forms")
        .flatMap(PluralForms::read)
        .orElseGet(() -> PluralForms.of(language));
  }

  /** Returns the fields, each with a line feed. */
  String text() {
    StringBuilder text = new StringBuilder();
    fields.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
