package org.nmt4j.cli.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputCheckTest {
  private final List<String> warnings = new ArrayList<>();
  private final InputCheck check = new InputCheck("a.de", warnings::add);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<?xml version=\"1.0\"?>; HTML or XML",
        "<p>Der Hund</p>; HTML or XML",
        "Zeile<br/>Zeile; HTML or XML",
        "Ein <a href='x'>Hund; HTML or XML",
        "PK\u0003\u0004x; --format docx",
        "%PDF-1.7; unpack other files",
        "D\u0000e\u0000r; UTF-16"
      })
  void whatIsNoTextIsSaid(String line, String warning) {
    check.check(List.of(line));
    assertThat(warnings)
        .hasSize(1)
        .allMatch(each -> each.startsWith("a.de: warning: ") && each.contains(warning));
  }

  @Test
  void aGzipFileIsSaid() {
    check.check(List.of("\u001F\uFFFD\b"));
    assertThat(warnings).hasSize(1).allMatch(each -> each.contains("unpack other files"));
  }

  @Test
  void aPoFileIsSaid() {
    check.check(List.of("#: main.c", "msgid \"The dog\"", "msgstr \"\"", ""));
    assertThat(warnings).hasSize(1).allMatch(each -> each.contains("--format po"));
  }

  @Test
  void oneWarningIsEnough() {
    check.check(Collections.nCopies(5, "<p>x</p>"));
    check.check(List.of("a\u0000b", "<p>x</p>"));
    assertThat(warnings).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"I <3 you", "a < b > c", "<unk> </s", "5 > 3", "<s>", "msgid is a word", "->", ""})
  void textIsText(String line) {
    check.check(List.of(line, "", "Der Hund"));
    assertThat(warnings).isEmpty();
  }

  @Test
  void aTagInALongTextIsNoMarkup() {
    List<String> lines = new ArrayList<>(Collections.nCopies(50, "Der Hund schläft."));
    lines.add("Die Marke </p> beendet einen Absatz.");
    check.check(lines);
    assertThat(warnings).isEmpty();
  }
}
