package org.nmt4j.recipe.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a b",
        "a ",
        " a",
        "null",
        "~",
        "true",
        "12",
        "1.5",
        ".inf",
        "0x1f",
        "a: b",
        "a #b",
        "- a",
        "-",
        "\"",
        "\\",
        "'",
        "a\nb",
        "\t",
        "\u0000",
        "\u0085",
        "\u2028",
        "\ufeff",
        "\ud83d\ude00",
        "\ud83d",
        "{a}",
        "[a]",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        "> 5",
        "?",
        "a, b",
        "../x/y.de",
        "c:\\x",
        "---",
        "...",
        "\u4f60\u597d"
      })
  void scalarReadsBack(String text) {
    Problems problems = new Problems();
    YamlSource source = new YamlSource("test", Path.of(""), true);
    String yaml = "key: " + Quoting.scalar(text) + "  # comment\n";
    Optional<YamlValue> root = YamlReader.read(source, yaml, problems);
    assertThat(problems.list()).isEmpty();
    assertThat(((YamlMapping) root.orElseThrow()).entries().get("key").value())
        .isInstanceOfSatisfying(
            YamlScalar.class,
            scalar -> {
              assertThat(scalar.text()).isEqualTo(text);
              assertThat(scalar.isNull()).isFalse();
              assertThat(scalar.asNumber()).isEmpty();
              assertThat(scalar.asBoolean()).isEmpty();
            });
  }

  @Test
  void shownTextIsCut() {
    assertThat(Quoting.shown("\ud83d\ude00".repeat(81)))
        .isEqualTo("'" + "\ud83d\ude00".repeat(80) + "...'");
  }

  @Test
  void messageIsOneLineThatMovesNoTerminal() {
    assertThat(Quoting.line("a:1:1: found '\u001b[2J\r\n\t\u2028', expected b"))
        .isEqualTo("a:1:1: found '\\u{1b}[2J\\u{d}\\u{a}\\u{9}\\u{2028}', expected b");
    assertThat(Quoting.line("a:1:1: found '" + "\0".repeat(1000) + "', expected b"))
        .startsWith("a:1:1: found '\\u{0}")
        .contains("...")
        .endsWith("', expected b")
        .hasSizeLessThan(700);
  }

  @Test
  void joinersOfLettersStay() {
    assertThat(Quoting.printable("\u0646\u200c\u0647 \u202e \u2028"))
        .isEqualTo("\u0646\u200c\u0647 \\u{202e} \\u{2028}");
  }
}
