package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;

class CheckCommandTest {

  @TempDir private Path folder;

  @Test
  void soundDataGivesTheExpandedRecipe() throws IOException {
    write("train.de", "eins\nzwei\n");
    write("train.en", "one\ntwo\n");
    Ran ran = check("seed=7");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("recipe: 1\n").contains("\nseed: 7\n").contains("batch_size:");
    assertThat(ran.err()).isEqualTo("train: 2 pairs\ndev: 2 pairs\n0 errors, 0 warnings\n");
  }

  @Test
  void errorsInTheDataFail() throws IOException {
    write("train.de", "eins\nzwei\n");
    write("train.en", "one\n");
    Ran ran = check("seed=7");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("train: error: ").contains("train.en:2:1").contains("1 errors");
  }

  @Test
  void everyMistakeInTheRecipeIsTold() throws IOException {
    write("train.de", "eins\n");
    Ran ran = check("training.epoch=7");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("train.en").contains("training.epoch").hasLineCount(2);
  }

  private Ran check(String change) throws IOException {
    write("dev.de", "drei\nvier\n");
    write("dev.en", "three\nfour\n");
    Path recipe =
        write(
            "recipe.yaml",
            """
            recipe: 1
            name: numbers
            task: translation
            data:
              train: {source: train.de, target: train.en}
              dev: {source: dev.de, target: dev.en}
            tokenization: {source: {language: de}, target: {language: en}}
            """);
    return Ran.with("", "check", recipe.toString(), "--set", change);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
