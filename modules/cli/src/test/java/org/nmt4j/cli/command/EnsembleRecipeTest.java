package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

/** Tests recipes with an arm that is the ensemble of another arm. */
class EnsembleRecipeTest {
  private static final String[] ARMS = {
    "seeds=[1, 2]",
    "arms={one: {decoding: {beam_size: 3}, expect: {bleu: '>= 0'}}, both: {ensemble: one, expect:"
        + " {bleu: '>= one - 99'}}}"
  };

  @TempDir private Path folder;
  private TinyRun tiny;

  @BeforeEach
  void write() {
    tiny = new TinyRun(folder);
  }

  @Test
  void anEnsembleTranslatesWithTheModelsOfAllSeeds() throws IOException {
    Ran ran = tiny.run("run", ARMS);

    assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
    assertThat(ran.out().lines())
        .anyMatch(line -> line.startsWith("| one | 2 | "))
        .anyMatch(line -> line.startsWith("| both | 1 | "))
        .anyMatch(line -> line.startsWith("PASS both bleu = "));
    Ran translated =
        Ran.with(
            Files.readString(folder.resolve("dev.de")),
            "translate",
            "--beam-size",
            "3",
            "--model",
            tiny.result("one-1/best.nmt4j").toString(),
            "--model",
            tiny.result("one-2/best.nmt4j").toString());
    assertThat(tiny.result("both-ensemble/test.output.txt")).hasContent(translated.out());
    assertThat(tiny.result("both-ensemble/best.nmt4j")).doesNotExist();
    assertThat(tiny.result("both-ensemble.log")).content().contains("translated 4 lines", "beam 3");
  }

  @Test
  void theResultIsTheSameWhenItIsRunOrJudgedAgain() throws IOException {
    String out = tiny.run("run", ARMS).out();

    assertThat(tiny.run("run", ARMS).out()).isEqualTo(out);
    assertThat(tiny.runWith("--fresh", "run", ARMS).out()).isEqualTo(out);
    String[] judge = new String[] {ARMS[0], ARMS[1]};
    Ran judged = tiny.runWith("--recipe", "evaluate", judge);
    assertThat(judged.out()).as(judged.err()).isEqualTo(out);
    Files.delete(tiny.result("both-ensemble/test.output.txt"));
    Ran missing = tiny.runWith("--recipe", "evaluate", judge);
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("test.output.txt: no such file; run it first");
  }

  @Test
  void withoutOneOfItsModelsAnEnsembleHasDiverged() {
    assertThat(tiny.run("run", "seeds=[1, 2]", "arms={wild: {}, both: {ensemble: wild}}").code())
        .isZero();
    String[] wild = {
      "seeds=[1, 2]",
      "arms={wild: {training: {epochs: 20, divergence: {loss_ratio: 0.001}}}, both: {ensemble:"
          + " wild}}"
    };
    Ran ran = tiny.runWith("--fresh", "run", wild);

    assertThat(ran.out()).contains("| both | 1 |");
    assertThat(ran.err()).contains("both-ensemble: diverged 1");
    assertThat(tiny.runWith("--recipe", "evaluate", wild).out()).isEqualTo(ran.out());
  }
}
