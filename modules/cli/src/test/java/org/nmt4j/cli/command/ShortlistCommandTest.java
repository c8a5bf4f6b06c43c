package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

/** Tests commands with a recipe that has a shortlist. */
class ShortlistCommandTest {
  private static final String SHORTLIST = "decoding.shortlist={frequent: 3, candidates: 4}";

  @TempDir private static Path folder;
  private static TinyRun tiny;
  private static Ran trained;
  private static Ran plain;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    trained = tiny.run("run", SHORTLIST);
    plain = tiny.run("run", "name=plain");
  }

  private static String plainModel() {
    return folder.resolve("runs/plain/best.nmt4j").toString();
  }

  @Test
  void aRecipeLearnsATableAndTranslatesWithIt() {
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(trained.err())
        .containsPattern("\nlexical table: \\d+ pairs of tokens in 5 iterations, \\d+\\.\\d s\n")
        .contains("translated 4 lines");
    assertThat(plain.code()).isZero();
    assertThat(plain.err()).doesNotContain("lexical table");
  }

  @Test
  void aFinishedRunIsTranslatedWithShorterListsOrNoneButNotWithLonger() throws IOException {
    assertThat(tiny.run("run", "decoding.shortlist={frequent: 0, candidates: 1}").code()).isZero();
    assertThat(tiny.run("run", "decoding.shortlist=null").code()).isZero();
    byte[] output = Files.readAllBytes(tiny.result("test.output.txt"));
    Ran longer = tiny.run("run", "decoding.shortlist={frequent: 3, candidates: 5}");

    assertThat(longer.code()).isEqualTo(1);
    assertThat(longer.err())
        .endsWith(
            "\ndecoding.shortlist.candidates: found 5, expected at most 4, which the model was"
                + " trained for\n");
    assertThat(tiny.result("test.output.txt")).hasBinaryContent(output);
  }

  @Test
  void aModelWithoutATableIsRefusedInALine() {
    Ran ran = tiny.run("run", "name=plain", SHORTLIST);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .endsWith(
            "\ndecoding.shortlist: found a model without a lexical table, expected one whose recipe"
                + " had decoding.shortlist when it was trained\n")
        .hasLineCount(2);
  }

  @Test
  void inspectTellsOfTheTableAndAverageKeepsIt() {
    String best = tiny.result("best.nmt4j").toString();
    String line = "\nlexical table: 3 frequent tokens, up to 4 candidates for each source token\n";
    assertThat(Ran.with("", "inspect", best).out()).contains(line);
    assertThat(Ran.with("", "inspect", plainModel()).out()).doesNotContain("lexical table");

    String out = tiny.file("average.nmt4j");
    Ran average = Ran.with("", "average", best, tiny.result("last.nmt4j").toString(), "-o", out);
    assertThat(average.code()).as(average.err()).isZero();
    assertThat(Ran.with("", "inspect", out).out()).contains(line);
  }

  @Test
  void translateFollowsTheModelsRecipe() {
    Ran ran = Ran.with("Der Hund schläft.\n", "translate", "-m", tiny.result("best.nmt4j") + "");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).hasLineCount(1);
  }

  @Test
  void benchmarkTriesAShortlistWithAModelThatWasTrainedWithoutOne() {
    Ran ran =
        Ran.with(
            "",
            "benchmark",
            tiny.file("tiny.yaml"),
            "--set",
            "name=plain",
            "--set",
            SHORTLIST,
            "--updates",
            "1",
            "--lines",
            "3",
            "--runs",
            folder.resolve("runs").toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("lexical table: ");
    assertThat(ran.out()).contains("decoding by " + plainModel(), "\n  beam 5, batch 64 ");
  }
}
