package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class LaunchedCommandsTest {

  /** Checks that the launcher lists every command, either with or without settings of networks. */
  @Test
  void theLauncherKnowsEveryCommand() throws IOException {
    Path script =
        Path.of(System.getProperty("nmt4j.root"), "modules/cli/src/main/distribution/bin/nmt4j");
    Stream<String> launched =
        Files.readAllLines(script).stream()
            .filter(line -> line.matches("  -*[a-z]+( \\| -*[A-Za-z]+)+\\)"))
            .flatMap(line -> Arrays.stream(line.replaceAll("[ )]", "").split("\\|")));
    Stream<String> commands =
        Arrays.stream(Nmt4j.class.getAnnotation(Command.class).subcommands())
            .map(command -> command.getAnnotation(Command.class).name());

    assertThat(launched).contains(commands.toArray(String[]::new));
  }
}
