package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the messages about broken recipes and data, word for word.
 *
 * <p>A case is a folder of {@code src/test/resources/broken/recipes} or {@code .../data}. The test
 * copies the sound recipe and data of {@code broken/common}, then the files of the case over them.
 * The case's {@code expected.txt} holds commands after {@code $}. The messages of a command on
 * standard error and its exit code follow each command. Words with a dot are files. A file {@code
 * NAME.escaped} is ASCII text, in which {@code \\xHH} stands for a byte; its copy is {@code NAME}.
 * Each new folder becomes a new test.
 */
class BrokenFilesTest {
  @TempDir private Path folder;

  static List<BrokenCase> recipes() throws IOException, URISyntaxException {
    return BrokenCase.all("recipes");
  }

  static List<BrokenCase> data() throws IOException, URISyntaxException {
    return BrokenCase.all("data");
  }

  /** Checks all messages, and that no run exists: mistakes are found before training. */
  @ParameterizedTest
  @MethodSource({"recipes", "data"})
  @Timeout(60)
  void isToldInFull(BrokenCase broken) throws IOException {
    assertThat(broken.played(folder)).isEqualTo(broken.expected());
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  /** Checks the common files, whose faults could otherwise hide those of the cases. */
  @Test
  void commonFilesAreSound() throws IOException, URISyntaxException {
    Path common = Path.of(getClass().getResource("/broken/common/recipe.yaml").toURI());
    Ran ran = Ran.with("", "check", common.toString());
    assertThat(ran.err()).endsWith("\n0 errors, 0 warnings\n");
    assertThat(ran.code()).isZero();
  }
}
