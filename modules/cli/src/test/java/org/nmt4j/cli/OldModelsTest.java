package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that models of earlier versions can be read and give the same output, as long as their
 * format is supported. Each version that changes the contents of a model adds a folder. Folders are
 * never replaced.
 */
class OldModelsTest {
  private static final Path MODELS =
      Path.of(System.getProperty("nmt4j.root"), "modules/cli/src/test/resources/models");
  private static final String TEXT =
      "the dog sleeps\na cat sleeps not\ntwo dogs run\none cat runs\n";

  private static Ran with(String version, String model, String text, String... command) {
    Path file = MODELS.resolve(version).resolve(model + ".nmt4j");
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("-m", file.toString()));
    Ran ran = Ran.with(text, arguments.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  @ParameterizedTest
  @ValueSource(strings = "0.1")
  void translate(String version) {
    String german =
        "Eins und zwei.\nDer Hund schläft.\nDie Katze schläft nicht.\nZwei Hunde, eine Katze!\n";
    String english = "One and two.\nThe dog sleeps.\nThe cat does not sleep.\nTwo dogs, one cat!\n";
    assertThat(with(version, "translation", german, "translate").out()).isEqualTo(english);
    assertThat(with(version, "translation", german, "translate", "--alignments").out())
        .startsWith("One and two.\t0-0 ");
  }

  /** A model without facts about its training lines splits sentences, and a message says so. */
  @ParameterizedTest
  @ValueSource(strings = "0.1")
  void translateSentences(String version) {
    String german = "Der Hund schläft. Die Katze schläft nicht.\n";
    Ran split = with(version, "translation", german, "translate");
    assertThat(split.out()).isEqualTo("The dog sleeps. The cat does not sleep.\n");
    assertThat(split.err()).containsOnlyOnce("training lines").contains("data.max_length");
    assertThat(with(version, "translation", german, "translate", "--keep-lines").err()).isEmpty();
  }

  /** Checks that training continues from the checkpoint of an earlier version. */
  @ParameterizedTest
  @ValueSource(strings = "0.1")
  void resume(String version, @TempDir Path folder) throws IOException {
    Path run = Files.createDirectories(folder.resolve("runs/resumed"));
    try (Stream<Path> files = Files.list(MODELS.resolve(version).resolve("resumed"))) {
      for (Path file : files.toList()) {
        Path to = file.endsWith("checkpoint.nmt4j") ? run : folder;
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    Ran ran =
        Ran.with(
            "",
            "train",
            folder.resolve("resumed.yaml").toString(),
            "--runs",
            folder.resolve("runs").toString(),
            "--accept-changes");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("going on after update 9\n", "18 updates:");
    assertThat(run.resolve("last.nmt4j")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = "0.1")
  void classify(String version) {
    assertThat(with(version, "classification", TEXT, "classify").out())
        .isEqualTo("rest\nmotion\nmotion\nrest\n");
  }

  @ParameterizedTest
  @ValueSource(strings = "0.1")
  void tag(String version) {
    assertThat(with(version, "tagging", TEXT, "tag").out())
        .isEqualTo("D N V\nD N V A\nD N V\nD N V\n");
  }

  @ParameterizedTest
  @ValueSource(strings = "0.1")
  void scoreText(String version) {
    List<String> scores = with(version, "language-model", TEXT, "score").out().lines().toList();
    double[] expected = {-1.690896, -1.641118, -1.678410, -2.190419};
    assertThat(scores).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(Double.parseDouble(scores.get(i))).isCloseTo(expected[i], within(1e-3));
    }
  }
}
