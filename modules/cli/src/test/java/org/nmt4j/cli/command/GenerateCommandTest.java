package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;

class GenerateCommandTest {

  @TempDir private Path folder;

  @Test
  void itWritesTheDataAndSaysWhatItIs() {
    Ran ran =
        Ran.with("", "generate", "quickstart", folder.resolve("new").toString(), "--seed", "7");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("train.de");
    assertThat(folder.resolve("new")).isDirectoryContaining("glob:**/test.{de,en}");
  }

  @Test
  void anotherSetIsSaidToBeUnknown() {
    Ran ran = Ran.with("", "generate", "quickstrat", folder.toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("expected one of quickstart, low-resource, sequences, nearest is");
  }
}
