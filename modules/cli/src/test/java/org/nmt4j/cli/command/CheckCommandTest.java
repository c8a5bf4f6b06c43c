package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class CheckCommandTest {

  @TempDir private Path folder;

  @Test
  void soundDataGivesTheExpandedRecipe() throws IOException {
    write("train.de", "eins\nzwei\n");
    write("train.en", "one\ntwo\n");
    Ran ran = check("seed=7");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("recipe: 1\n").contains("\nseed: 7\n").contains("batch_size:");
    assertThat(ran.err())
        .matches(
            "train: 2 pairs\ndev: 2 pairs\n"
                + "network: [0-9,]+ parameters\n"
                + "memory: training needs about [0-9,]+ MB\n"
                + "time: [a-z0-9. ]+ minutes an epoch \\(1 update of [0-9.]+ s\\), [a-z0-9. ]+"
                + " minutes until training.epochs: 3, unless it stops early; validation aside\n"
                + "0 errors, 0 warnings\n");
  }

  @Test
  void theTimeIsThatOfTheBoundThatComesFirst() throws IOException {
    write("train.de", "eins\nzwei\n");
    write("train.en", "one\ntwo\n");

    assertThat(check("training.max_updates=2").err()).contains(" until training.max_updates: 2, ");
    assertThat(check("training.max_minutes=1e-6").err())
        .contains(" less than 0.01 minutes until training.max_minutes: 1.0E-6, ");
  }

  @Test
  void aScheduleThatTimeCutsShortIsTold() throws IOException {
    write("train.de", "eins\nzwei\n");
    write("train.en", "one\ntwo\n");

    assertThat(check("training={max_minutes: 1e-6, schedule: {type: cosine}, epochs: 70}").err())
        .contains(
            "schedule: training.max_minutes ends training after about 1 of 70 updates; with"
                + " training.max_updates: 1, or with training.schedule.decay_over: minutes, the"
                + " learning rate follows its schedule to the end\n");
    assertThat(check("training={max_minutes: 60, schedule: {type: cosine}}").err())
        .doesNotContain("schedule: ");
  }

  @Test
  void errorsInTheDataFail() throws IOException {
    write("train.de", "eins\nzwei\n");
    write("train.en", "one\n");
    Ran ran = check("seed=7");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .contains("train: error: ")
        .contains("train.en:2:1")
        .contains("1 error")
        .doesNotContain("network: ");
  }

  @Test
  void aRunWarnsOfAVocabularyThatLeavesTokensOutToo() {
    Ran ran = new TinyRun(folder).run("train", "vocabulary.min_frequency=100000");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("warning: 100.0 % of the source tokens are outside the vocabulary")
        .contains("warning: 100.0 % of the target tokens are outside the vocabulary");
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
            model: {embedding_size: 8, encoder: {hidden_size: 8}, decoder: {hidden_size: 8}}
            training: {epochs: 3}
            """);
    return Ran.with("", "check", recipe.toString(), "--set", change);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
