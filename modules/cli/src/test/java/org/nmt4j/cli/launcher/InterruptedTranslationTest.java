package org.nmt4j.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.launcher.Shell.Result;
import org.nmt4j.cli.launcher.Shell.Running;

/** Checks that killed and continued translations write the same bytes as an unbroken one. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class InterruptedTranslationTest {
  private static final int KILLS = 3;
  private static final int KILLED = 128 + 9;
  private static final int TIMES = 2;
  private static final String MODEL = "modules/cli/src/test/resources/models/0.1/translation.nmt4j";

  @TempDir private Path folder;
  private final Random random = new Random(5);

  @Test
  void killedAnywhereItGoesOn() throws Exception {
    Path launcher = Distribution.create(folder.resolve("nmt4j"));
    List<String> lines = Files.readAllLines(Distribution.root().resolve("data/quickstart/test.de"));
    Path input = folder.resolve("input.de");
    Files.writeString(input, (String.join("\n", lines) + "\n").repeat(TIMES));
    Shell shell = new Shell(folder);
    Object[] command = {
      launcher,
      "translate",
      "-m",
      Distribution.root().resolve(MODEL),
      input,
      "--scores",
      "--status",
      "status.tsv"
    };
    String script = "exec \"$@\" -o ";
    Result whole = shell.run(script + "whole.en", command);
    assertThat(whole.code()).as(whole.err()).isZero();

    Path part = folder.resolve("killed.en.part");
    long size = Files.size(folder.resolve("whole.en"));
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      long enough = size * i / KILLS + random.nextInt((int) size / KILLS);
      Running running = shell.start(script + "killed.en", command);
      while (running.process().isAlive() && (!Files.exists(part) || Files.size(part) < enough)) {
        LockSupport.parkNanos(100_000);
      }
      running.process().destroyForcibly().waitFor();
      killed += running.process().exitValue() == KILLED ? 1 : 0;
    }
    assertThat(killed).isPositive();
    Result last = shell.run(script + "killed.en", command);

    assertThat(last.code()).as(last.err()).isZero();
    assertThat(folder.resolve("killed.en")).hasSameBinaryContentAs(folder.resolve("whole.en"));
    assertThat(part).doesNotExist();
  }
}
