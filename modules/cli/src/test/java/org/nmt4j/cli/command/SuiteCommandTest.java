package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class SuiteCommandTest {
  @TempDir private Path folder;

  @Test
  void thePageReplacesNeitherRecipesNorData() {
    TinyRun tiny = new TinyRun(folder);
    String recipe = tiny.write("also.yaml", "include: tiny.yaml\n");
    for (String name : new String[] {"also.yaml", "tiny.yaml", "dev.en"}) {
      String page = tiny.file(name);
      Ran ran = Ran.with("", "suite", recipe, "--runs", tiny.file("runs"), "--page", page);

      assertThat(ran.code()).as(ran.err()).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err())
          .startsWith("nmt4j suite: --page " + page + " would replace ")
          .hasLineCount(1);
    }
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void theLongestArmDecidesWhetherARecipeTakesTooLong() {
    TinyRun tiny = new TinyRun(folder);
    String recipe =
        tiny.write(
            "arms.yaml",
            """
            include: tiny.yaml
            arms:
              short: {training: {max_minutes: 1}}
              long: {training: {max_minutes: 120}}
            """);
    Ran ran = Ran.with("", "suite", recipe, "--runs", tiny.file("runs"), "--most-minutes", "20");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("trains up to 120 minutes");
    assertThat(folder.resolve("runs")).doesNotExist();
  }
}
