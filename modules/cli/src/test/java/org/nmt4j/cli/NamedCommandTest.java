package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nmt4j.cli.command.CompletionCommand;
import picocli.CommandLine.Command;

class NamedCommandTest {

  @Test
  void everyCommandButCompletionIsFoundByItsName() {
    Class<?>[] commands = Nmt4j.class.getAnnotation(Command.class).subcommands();
    assertThat(commands).contains(CompletionCommand.class);
    assertThat(Arrays.stream(commands).filter(each -> each != CompletionCommand.class))
        .allSatisfy(
            each ->
                assertThat(NamedCommand.of(each.getAnnotation(Command.class).name(), "--help"))
                    .contains(each));
    assertThat(NamedCommand.of("completion")).isEmpty();
  }

  @Test
  void otherCommandLinesNameNone() {
    assertThat(NamedCommand.of()).isEmpty();
    assertThat(NamedCommand.of("--help", "translate")).isEmpty();
    assertThat(NamedCommand.of("translat")).isEmpty();
  }
}
