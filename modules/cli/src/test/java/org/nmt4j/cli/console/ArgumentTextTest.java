package org.nmt4j.cli.console;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

class ArgumentTextTest {

  private final CommandLine root = new CommandLine(new Root());

  @Test
  void whatALocaleLacksIsTold() {
    assertThatThrownBy(() -> ArgumentText.requireReadable(root, "ANSI_X3.4-1968", "a", "gr\uFFFDn"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("'gr\uFFFDn'")
        .hasMessageContaining("ANSI_X3.4-1968")
        .hasMessageEndingWith("set LC_ALL=C.UTF-8");
  }

  @Test
  void allElseIsReadable() {
    assertThatCode(() -> ArgumentText.requireReadable(root, "ANSI_X3.4-1968", "a", "b"))
        .doesNotThrowAnyException();
    assertThatCode(() -> ArgumentText.requireReadable(root, "UTF-8", "\uFFFD"))
        .doesNotThrowAnyException();
  }

  @Command(name = "nmt4j")
  static final class Root {}
}
