package org.nmt4j.recipe.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    String yaml = "key: " + YamlScalar.quoted(text) + "  # comment\n";
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
    assertThat(Quoting.terminal("\u0646\u200c\u0647 \u202e \u2028"))
        .isEqualTo("\u0646\u200c\u0647 \\u{202e} \\u{2028}");
  }

  @Test
  void aLineForTheTerminalKeepsItsTabsAndTellsItsEscapesApart() {
    assertThat(Quoting.terminal("a\tb \u001b[2J\r\u009b \\u{1b} \\u \\"))
        .isEqualTo("a\tb \\u{1b}[2J\\u{d}\\u{9b} \\u{5c}u{1b} \\u \\");
  }

  @Test
  void aLineForTheTerminalCanBeRestored() {
    Random random = new Random(3);
    String[] parts = {"\\", "u", "{", "5c", "}", "\u001b", "\u202e", "\t", "\ud83d", "\ude00", "b"};
    for (int i = 0; i < 5000; i++) {
      StringBuilder line = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        line.append(parts[random.nextInt(parts.length)]);
      }
      String shown = Quoting.terminal(line.toString());
      assertThat(shown.replace('\t', ' ').codePoints()).noneMatch(Character::isISOControl);
      assertThat(restored(shown)).isEqualTo(line.toString());
    }
  }

  private static String restored(String shown) {
    return Pattern.compile("\\\\u\\{([0-9a-f]+)\\}")
        .matcher(shown)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(escape.group(1), 16))));
  }
}
