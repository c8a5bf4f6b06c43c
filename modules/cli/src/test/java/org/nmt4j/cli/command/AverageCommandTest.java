package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class AverageCommandTest {

  @TempDir private static Path folder;
  private static TinyRun tiny;
  private static List<String> best;

  @BeforeAll
  static void train() throws IOException {
    tiny = new TinyRun(folder);
    assertThat(tiny.run("train", "training.keep_best=3").code()).isZero();
    try (var files = Files.list(tiny.result(""))) {
      best =
          files
              .filter(file -> file.getFileName().toString().startsWith("best-"))
              .map(Path::toString)
              .sorted()
              .toList();
    }
    assertThat(best).hasSize(3);
  }

  private static Ran average(Path out, List<String> models) {
    List<String> arguments = new ArrayList<>(List.of("average"));
    arguments.addAll(models);
    arguments.addAll(List.of("-o", out.toString()));
    return Ran.with("", arguments.toArray(String[]::new));
  }

  @Test
  void theAverageIsAModelThatKnowsWhereItComesFrom() {
    Path out = folder.resolve("average.nmt4j");
    Ran ran = average(out, best);

    assertThat(ran).isEqualTo(new Ran(0, "", "average of 3 models: " + out + "\n"));
    assertThat(Ran.with("Der Hund\n\n", "translate", "-m", out.toString()).out()).hasLineCount(2);
    String summary = Ran.with("", "inspect", out.toString()).out();
    assertThat(summary).startsWith("name: tiny\n").contains("\n  averaged by: nmt4j ");
    for (int i = 0; i < 3; i++) {
      assertThat(summary)
          .contains(
              String.format(
                  Locale.ROOT,
                  "\n  averaged %d: %s, sha256 ",
                  i + 1,
                  Path.of(best.get(i)).getFileName()));
    }
  }

  @Test
  void aModelOfAnotherRunIsNamedWithWhatDiffers() {
    assertThat(tiny.run("train", "seed=43", "name=other").code()).isZero();
    Path other = tiny.result("").resolveSibling("other/best.nmt4j");
    Ran ran = average(folder.resolve("none.nmt4j"), List.of(best.get(0), other.toString()));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "%s: made with 'name: other', but %s with 'name: tiny'; expected models of one"
                    + " run\n",
                other,
                best.get(0)));
    assertThat(folder.resolve("none.nmt4j")).doesNotExist();
  }

  @Test
  void aCheckpointIsNoModelToAverage() {
    Path checkpoint = tiny.result("checkpoint.nmt4j");
    Ran ran = average(folder.resolve("none.nmt4j"), List.of(best.get(0), checkpoint.toString()));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            checkpoint
                + ": a checkpoint, which training goes on from; expected a model, such as"
                + " best.nmt4j beside it\n");
  }

  @Test
  void oneModelOrAnInputAsOutputIsAWrongCommandLine() {
    Ran one = average(folder.resolve("none.nmt4j"), best.subList(0, 1));
    Ran over = average(Path.of(best.get(1)), best);

    assertThat(one.code()).isEqualTo(2);
    assertThat(one.err()).hasLineCount(1);
    assertThat(over.code()).isEqualTo(2);
    assertThat(over.err())
        .startsWith(
            "nmt4j average: --output " + best.get(1) + " would replace MODEL " + best.get(1))
        .hasLineCount(1);
  }
}
