package org.nmt4j.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.TinyRun;
import org.nmt4j.cli.launcher.Shell.Result;
import org.nmt4j.cli.launcher.Shell.Running;

/** Checks that a search with kills and signals ends like a search without them. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class InterruptedSearchTest {
  private static final int KILLS = 3;

  @TempDir private static Path folder;

  private static Path launcher;
  private static Shell shell;
  private final Random random = new Random(11);

  /** Archives classes, so that the many JVMs start fast. Then searches to the end. */
  @BeforeAll
  static void searchWithoutInterruption() throws Exception {
    launcher = Distribution.createOfJars(folder.resolve("nmt4j"));
    new TinyRun(folder);
    shell = new Shell(folder).withOption("-XX:ArchiveClassesAtExit=classes.jsa");
    searchToItsEnd("whole");
    shell = new Shell(folder).withOption("-XX:SharedArchiveFile=classes.jsa");
  }

  private static Running start(String runs) throws IOException {
    List<Object> command =
        new ArrayList<>(List.of(launcher, "search", "tiny.yaml", "--runs", runs, "--trials", "4"));
    for (String over : List.of("training.learning_rate=log:1e-3..1e-1", "model.dropout=0.0..0.5")) {
      command.addAll(List.of("--over", over));
    }
    for (String set : List.of("training.epochs=9", "training.save_minutes=0.001")) {
      command.addAll(List.of("--set", set));
    }
    return shell.start("exec \"$@\"", command.toArray());
  }

  private static Result searchToItsEnd(String runs) throws Exception {
    Result result = start(runs).await();
    assertThat(result.code()).as(result.err()).isZero();
    return result;
  }

  @Test
  void killedAnywhereItMakesTheSameChoices() throws Exception {
    List<String> before = List.of();
    for (int kill = 0; kill < KILLS; kill++) {
      Running running = start("killed");
      while (running.process().isAlive() && !running.hasTold("trial ")) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(600));
      running.process().destroyForcibly().waitFor();
      List<String> now = rungs("killed");
      assertThat(now).hasSizeGreaterThanOrEqualTo(before.size());
      for (int i = 0; i < before.size(); i++) {
        assertThat(now.get(i)).as("rungs that were complete").startsWith(before.get(i).strip());
      }
      before = now;
    }
    searchToItsEnd("killed");
    assertThat(rungs("killed")).isEqualTo(rungs("whole")).hasSize(4);
    assertThat(best("killed")).isEqualTo(best("whole"));
  }

  @Test
  void aSignalLetsItSaveAndTellHowToGoOn() throws Exception {
    Running running = start("stopped");
    while (running.process().isAlive() && !running.hasTold("trial 2, ")) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    shell.run("kill -s TERM \"$1\"", running.process().pid());
    Result result = running.await();

    assertThat(result.code()).as(result.err()).isEqualTo(143);
    assertThat(result.err())
        .endsWith(
            "search stopped with 2 trials; the same command goes on in stopped/tiny-search\n");
    assertThat(searchToItsEnd("stopped").err()).contains("going on after 2 trials in stopped/");
    assertThat(rungs("stopped")).isEqualTo(rungs("whole"));
  }

  /** Returns the values and the scores of the trials, without their times. */
  private static List<String> rungs(String runs) throws IOException {
    Path table = folder.resolve(runs).resolve("tiny-search/trials.tsv");
    if (!Files.exists(table)) {
      return List.of();
    }
    return Files.readAllLines(table).stream()
        .filter(line -> line.matches("\\d.*"))
        .map(line -> line.replaceFirst("\t[0-9]+\t[0-9.]+\t$", ""))
        .toList();
  }

  private static String best(String runs) throws IOException {
    return Files.readString(folder.resolve(runs).resolve("tiny-search/best.yaml"));
  }
}
