package org.nmt4j.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.cli.console.CommandFailure;

class NBestFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "|||",
        " ||| ",
        "||| |||",
        "a ||| b",
        "a  |||  b",
        "a |||",
        "||| a",
        "\\|||",
        "\\\\||| \\|||",
        "a \\ b\\|||",
        "|||| a||| |||b \u00a0|||",
        "\ta\t|||\tb\t",
        "|||\t||| \t",
        " a ",
        "\\",
        "\uD83D\uDE00 ||| \uD800"
      })
  void everyTextComesBack(String text) {
    for (Optional<String> alignment : List.of(Optional.<String>empty(), Optional.of("0-0 1-1"))) {
      NBestFile.Entry entry = new NBestFile.Entry(0, text, Optional.empty(), -1.5, alignment);
      assertThat(NBestFile.parse("list", List.of(entry.toString())).lists())
          .containsExactly(List.of(entry));
    }
  }

  @Test
  void textsOfBarsSpacesAndBackslashesComeBack() {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(12), 0, 8).forEach(i -> text.append("|||  \\\\a".charAt(i)));
      NBestFile.Entry entry =
          new NBestFile.Entry(0, text.toString(), Optional.empty(), 1, Optional.empty());
      assertThat(NBestFile.parse("list", List.of(entry.toString())).lists())
          .containsExactly(List.of(entry));
    }
  }

  @Test
  void onlyWordsOfBarsAreWrittenInAnotherWay() {
    assertThat(NBestText.escape("a ||| \\||| b||| \\ c")).isEqualTo("a \\||| \\\\||| b||| \\ c");
    assertThat(NBestText.escape("\\a || ||||")).isEqualTo("\\a || ||||");
    assertThat(NBestText.unescape("a \\\\ b \\n")).isEqualTo("a \\\\ b \\n");
  }

  @Test
  void listsOfMosesAndMarianKeepTheirFeatures() {
    String line = "0 ||| the dog ||| LM0= -2.5 TM0= -1 ||| -3.5 ||| 0-0 1-1";
    NBestFile.Entry entry = NBestFile.parse("list", List.of(line)).lists().get(0).get(0);

    assertThat(entry.text()).isEqualTo("the dog");
    assertThat(entry.score()).isEqualTo(-3.5);
    assertThat(entry.toString()).isEqualTo(line);
    assertThat(entry.withScore(-2).toString())
        .isEqualTo("0 ||| the dog ||| LM0= -2.5 TM0= -1 ||| -2.0 ||| 0-0 1-1");
    assertThatThrownBy(() -> NBestFile.parse("list", List.of("0 ||| a ||| F= 1 ||| x")))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("list:1:22: found 'x', expected a score");
  }
}
