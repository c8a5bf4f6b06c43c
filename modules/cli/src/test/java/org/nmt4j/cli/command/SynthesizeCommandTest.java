package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.cli.Ran;

class SynthesizeCommandTest {

  @TempDir private Path folder;

  @Test
  void itWritesTheDataAndSaysWhatItIs() {
    Ran ran =
        Ran.with("", "synthesize", "quickstart", folder.resolve("new").toString(), "--seed", "7");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("train.de");
    assertThat(folder.resolve("new")).isDirectoryContaining("glob:**/test.{de,en}");
  }

  /** Help has a line for each set, and each set can be made. */
  @ParameterizedTest
  @EnumSource(value = DataSet.class, names = "QUICKSTART", mode = EnumSource.Mode.EXCLUDE)
  void everySetIsInTheHelpAndCanBeMade(DataSet set) {
    assertThat(Ran.with("", "synthesize", "--help").out().lines())
        .anyMatch(line -> line.strip().startsWith(set + " "));

    Ran ran = Ran.with("", "synthesize", set.toString(), folder.toString());

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(folder).isNotEmptyDirectory();
  }

  @Test
  void anotherSetIsSaidToBeUnknown() {
    Ran ran = Ran.with("", "synthesize", "quickstrat", folder.toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("expected one of quickstart, low-resource, sequences, names, ")
        .contains(", nearest is");
  }
}
