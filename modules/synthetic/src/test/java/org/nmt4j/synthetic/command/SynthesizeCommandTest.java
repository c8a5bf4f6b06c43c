package org.nmt4j.synthetic.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SynthesizeCommandTest {

  @TempDir private Path folder;

  @Test
  void itWritesTheDataOfASeedAndPrintsTheFigures() throws IOException {
    Path made = folder.resolve("new");
    Ran ran = Ran.with("sequences", made.toString(), "--seed", "7");
    Ran other = Ran.with("sequences", folder.resolve("other").toString(), "--seed", "8");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("train: 8000 sequences");
    assertThat(made).isDirectoryContaining("glob:**/test.{letters,reversed}");
    assertThat(other.code()).isZero();
    assertThat(made.resolve("test.letters"))
        .content()
        .isNotEqualTo(Files.readString(folder.resolve("other/test.letters")));
  }

  @ParameterizedTest
  @EnumSource
  void everySetIsInTheHelp(DataSet set) {
    Ran help = Ran.with("--help");

    assertThat(help.code()).isZero();
    assertThat(help.out().lines()).anyMatch(line -> line.strip().startsWith(set + " "));
  }

  @Test
  void anotherSetIsSaidToBeUnknown() {
    Ran ran = Ran.with("quickstrat", folder.toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("expected one of quickstart, low-resource, sequences, names, ")
        .contains(", nearest is");
  }

  @Test
  void aFolderThatCannotBeMadeIsToldInOneLine() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    Ran ran = Ran.with("tables", file.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines()).singleElement().asString().contains("file");
  }
}
