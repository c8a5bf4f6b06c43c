package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the page about the confidence in words, with a small model that learned. */
class ConfidencePageTest {
  private static final String COMMANDS =
      "\\./nmt4j (calibrate|translate --model calibrated\\.nmt4j) .*";

  @TempDir private Path folder;

  @Test
  void theCommandsCalibrateMeasureAndTranslate() throws IOException {
    TinyRun tiny = new TinyRun(folder);
    Ran trained =
        tiny.run(
            "train",
            "model.dropout=0",
            "training.learning_rate=0.02",
            "training.epochs=20",
            "training.validate_every=20 epochs");
    assertThat(trained.code()).as(trained.err()).isZero();
    tiny.write("test.de", "Der Hund schläft nicht.\nZwei Hunde.\n");
    tiny.write("test.en", "The dog does not sleep.\nTwo dogs.\n");
    List<String> commands =
        Pages.code("modules/cli/README.md").stream()
            .flatMap(List::stream)
            .filter(line -> line.matches(COMMANDS))
            .toList();

    assertThat(commands).hasSize(2);
    Ran calibrated = run(tiny, commands.get(0));
    assertThat(calibrated.out()).startsWith("| measure ").hasLineCount(8);
    Ran translated = run(tiny, commands.get(1));
    assertThat(translated.err()).isEmpty();
    assertThat(translated.out().lines())
        .hasSize(2)
        .allMatch(line -> line.matches(".*\t.*:[01]\\..*"));
  }

  private static Ran run(TinyRun tiny, String command) throws IOException {
    String[] parts = command.split(" [<>] ");
    String[] arguments =
        Arrays.stream(parts[0].split(" "))
            .skip(1)
            .map(it -> place(tiny, it))
            .toArray(String[]::new);
    String input = parts.length > 1 ? Files.readString(Path.of(place(tiny, parts[1]))) : "";
    Ran ran = Ran.with(input, arguments);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  /** Returns a word of a command, with the path of its file. */
  private static String place(TinyRun tiny, String word) {
    if (word.startsWith("runs/")) {
      return tiny.result("best.nmt4j").toString();
    }
    return word.matches("(.*/)?[a-z]+\\.[a-z0-9]+") ? tiny.file(word.replaceAll(".*/", "")) : word;
  }
}
