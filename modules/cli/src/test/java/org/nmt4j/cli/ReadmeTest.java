package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of the README in their order, in this JVM: files that the repository has are
 * its own, all others lie in a temporary folder, and the longest training is cut short.
 */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("nmt4j.root"));
  private static final String PROMPT = "    ./nmt4j ";

  @TempDir private Path folder;

  @Test
  void everyCommandWorks() throws IOException {
    List<String> commands =
        Files.readAllLines(ROOT.resolve("README.md")).stream()
            .filter(line -> line.startsWith(PROMPT))
            .map(line -> line.substring(PROMPT.length()))
            .distinct()
            .toList();
    assertThat(commands).hasSizeGreaterThan(6);
    for (String command : commands) {
      Ran ran = run(command);
      assertThat(ran.code()).as("%s%n%s", command, ran.err()).isZero();
    }
  }

  private Ran run(String command) throws IOException {
    List<String> arguments = new ArrayList<>();
    String input = "";
    Path output = null;
    String[] words = command.split(" ");
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "<" -> input = Files.readString(place(words[++i]));
        case ">" -> output = place(words[++i]);
        default -> arguments.add(isFile(words[i]) ? place(words[i]).toString() : words[i]);
      }
    }
    if (command.startsWith("run ") || command.startsWith("evaluate --recipe ")) {
      arguments.addAll(List.of("--runs", folder.resolve("runs").toString()));
      if (command.contains("quickstart")) {
        arguments.addAll(
            List.of(
                "--set", "training.max_updates=20",
                "--set", "expect.bleu='>= 0'",
                "--set", "expect.alignment='>= 0'"));
      }
    }
    Ran ran = Ran.with(input, arguments.toArray(String[]::new));
    if (output != null) {
      Files.createDirectories(output.getParent());
      Files.writeString(output, ran.out());
    }
    return ran;
  }

  private static boolean isFile(String word) {
    return word.contains("/") || word.matches("[a-z]+\\.[a-z0-9]+") || word.equals("codes");
  }

  private Path place(String name) {
    Path shipped = ROOT.resolve(name);
    return Files.exists(shipped) && !name.startsWith("runs/") ? shipped : folder.resolve(name);
  }
}
