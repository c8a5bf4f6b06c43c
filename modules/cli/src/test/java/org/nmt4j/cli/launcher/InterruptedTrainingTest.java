package org.nmt4j.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.TinyRun;
import org.nmt4j.cli.launcher.Shell.Result;
import org.nmt4j.cli.launcher.Shell.Running;

/** Checks that training with kills, signals and a full disk ends like training without them. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class InterruptedTrainingTest {
  private static final int KILLS = 20;
  private static final int KILLED = 128 + 9;

  /** Settings whose state must survive: dropout, and a rate and patience that follow the loss. */
  private static final String[] CHANGES = {
    "model.dropout=0.3",
    "training.epochs=30",
    "training.validate_every=4 updates",
    "training.log_every=1",
    "training.early_stopping={metric: loss, patience: 40}",
    "training.schedule={type: plateau, factor: 0.7, patience: 1}",
    "training.save_minutes=0.002",
    "training.keep_best=2"
  };

  /** The common folder of all tests; each test has a folder of runs in it. */
  @TempDir private static Path folder;

  private static Path launcher;
  private static Shell shell;
  private final Random random = new Random(7);

  /** Archives classes, so that the many JVMs start fast. Then trains to the end. */
  @BeforeAll
  static void trainWithoutInterruption() throws Exception {
    launcher = Distribution.createOfJars(folder.resolve("nmt4j"));
    new TinyRun(folder);
    shell = new Shell(folder).withOption("-XX:ArchiveClassesAtExit=classes.jsa");
    trainToItsEnd("archived", "training.max_updates=4");
    shell = new Shell(folder).withOption("-XX:SharedArchiveFile=classes.jsa");
    trainToItsEnd("whole");
  }

  private static List<Object> command(String runs, String... changes) {
    List<Object> command = new ArrayList<>(List.of(launcher, "train", "tiny.yaml", "--runs", runs));
    for (String change : CHANGES) {
      command.addAll(List.of("--set", change));
    }
    for (String change : changes) {
      command.addAll(List.of("--set", change));
    }
    return command;
  }

  private static Running start(String runs, String... changes) throws IOException {
    return shell.start("exec \"$@\"", command(runs, changes).toArray());
  }

  private static Path run(String runs) {
    return folder.resolve(runs).resolve("tiny");
  }

  private static void trainToItsEnd(String runs, String... changes) throws Exception {
    Result result = start(runs, changes).await();
    assertThat(result.code()).as(result.err()).isZero();
  }

  @Test
  void killedAnywhereItEndsAsIfItWasNot() throws Exception {
    int whileWriting = 0;
    int whileTraining = 0;
    int finished = 0;
    while (whileWriting + whileTraining < KILLS) {
      String runs = "killed" + finished;
      boolean writes = whileWriting <= whileTraining;
      Running running = start(runs);
      awaitTraining(running);
      if (isKilled(running, writes ? writing(run(runs)) : training())) {
        whileWriting += writes ? 1 : 0;
        whileTraining += writes ? 0 : 1;
      } else {
        assertThat(running.await().code()).isZero();
        assertSameAsWhole(runs);
        finished++;
      }
    }
    trainToItsEnd("killed" + finished);
    assertSameAsWhole("killed" + finished);
  }

  /** Returns a condition that holds when one of the next three unfinished files appears. */
  private BooleanSupplier writing(Path run) {
    String name = random.nextBoolean() ? "checkpoint.nmt4j." : "best.nmt4j.";
    List<String> before = unfinished(run, name); // left by a killed process
    int[] left = {2 * random.nextInt(3) + 1};
    // The count falls when a file appears and when it goes; at an odd count, a file must appear.
    return () -> before.containsAll(unfinished(run, name)) == (left[0] % 2 == 0) && --left[0] == 0;
  }

  private static List<String> unfinished(Path run, String start) {
    try {
      return !Files.isDirectory(run)
          ? List.of()
          : files(run).stream().filter(name -> name.startsWith(start) && isPart(name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a condition that holds from a random time on, at most 0.3 s from now. */
  private BooleanSupplier training() {
    long end = System.nanoTime() + random.nextInt(300_000_000);
    return () -> System.nanoTime() - end >= 0;
  }

  /** Waits until a process is about to train, or by chance until it has made an update. */
  private void awaitTraining(Running running) {
    String told = random.nextBoolean() ? "update" : "  update ";
    while (running.process().isAlive() && !running.hasTold(told)) {
      LockSupport.parkNanos(2_000_000);
    }
  }

  /** Kills a process when a condition holds; returns false if the process had ended before. */
  private static boolean isKilled(Running running, BooleanSupplier moment) throws Exception {
    Process process = running.process();
    while (process.isAlive() && !moment.getAsBoolean()) {
      LockSupport.parkNanos(50_000);
    }
    process.destroyForcibly().waitFor();
    return process.exitValue() == KILLED;
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void aSignalLetsItSaveAndStop(String signal, int code) throws Exception {
    assumeTrue(code != 130 || !isInterruptIgnored(), "whatever runs this ignores SIGINT for all");
    String runs = "stopped" + code;
    Running running = start(runs);
    waitFor(running, "update 20 ");
    shell.run("kill -s \"$1\" \"$2\"", signal, running.process().pid());
    Result result = running.await();

    assertThat(result.code()).as(result.err()).isEqualTo(code);
    assertThat(result.err())
        .containsPattern(
            String.format(
                Locale.ROOT,
                "\nstopped and saved after update \\d+; the same command goes on in %s/tiny\n$",
                runs));
    assertThat(files(run(runs))).noneMatch(InterruptedTrainingTest::isPart);
    trainToItsEnd(runs);
    assertSameAsWhole(runs);
  }

  /** Returns whether this process ignores SIGINT, as processes in a script's background do. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
        .anyMatch(mask -> (mask & 2) != 0); // signal 2 is the second bit
  }

  @Test
  void aSecondSignalEndsItAtOnce() throws Exception {
    // An update learns from 20,000 pairs, so the second signal comes before its end.
    Files.writeString(folder.resolve("many.de"), "Der Hund schläft.\n".repeat(60_000));
    Files.writeString(folder.resolve("many.en"), "The dog sleeps.\n".repeat(60_000));
    Running running =
        start(
            "twice", "data.train={source: many.de, target: many.en}", "training.batch_size=20000");
    waitFor(running, "update 1 ");
    shell.run("kill -s TERM \"$1\"", running.process().pid());
    waitFor(running, "once more to end at once");
    shell.run("kill -s TERM \"$1\"", running.process().pid());

    assertThat(running.await().code()).isEqualTo(143);
    assertThat(Files.readString(running.err())).doesNotContain("stopped and saved");
    // A training that has saved nothing leaves no folder.
    if (Files.exists(run("twice"))) {
      assertThat(files(run("twice"))).noneMatch(InterruptedTrainingTest::isPart);
    }
  }

  @Test
  void twoInOneFolderAreOneTooMany() throws Exception {
    Running first = start("shared");
    waitFor(first, "update 1 ");
    Result second = start("shared").await();
    first.process().destroyForcibly().waitFor();

    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err())
        .endsWith(
            String.format(
                Locale.ROOT,
                "shared/tiny: another training is at work there (process %d)\n",
                first.process().pid()));
  }

  @Test
  void withoutRoomTheLastCheckpointStays() throws Exception {
    Running running = start("full");
    waitFor(running, "update 20 ");
    running.process().destroy();
    running.await();
    byte[] checkpoint = Files.readAllBytes(run("full").resolve("checkpoint.nmt4j"));
    // The limit is in blocks of 512 or 1024 bytes. A checkpoint is larger, and what is printed is
    // smaller.
    Result result = shell.run("ulimit -f 16 && exec \"$@\"", command("full").toArray());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .containsPattern("\ncannot write full/tiny/[a-z]+\\.[a-z0-9]+: File too large\n$");
    assertThat(run("full").resolve("checkpoint.nmt4j")).hasBinaryContent(checkpoint);
    assertThat(files(run("full"))).noneMatch(InterruptedTrainingTest::isPart);
    trainToItsEnd("full");
    assertSameAsWhole("full");
  }

  private static boolean isPart(String name) {
    return name.endsWith(".tmp");
  }

  private static void waitFor(Running running, String told) throws IOException {
    while (running.process().isAlive() && !running.hasTold(told)) {
      LockSupport.parkNanos(5_000_000);
    }
    assertThat(running.process().isAlive()).as(Files.readString(running.err())).isTrue();
  }

  private static void assertSameAsWhole(String runs) throws IOException {
    assertThat(files(run(runs))).isEqualTo(files(run("whole")));
    for (String name : files(run(runs))) {
      assertThat(contents(run(runs).resolve(name)))
          .as(name)
          .isEqualTo(contents(run("whole").resolve(name)));
    }
  }

  private static List<String> files(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Returns the contents of a file of the run, without times and speeds. */
  private static List<String> contents(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.equals("metrics.tsv")) {
      return Files.readAllLines(file).stream().map(InterruptedTrainingTest::withoutTime).toList();
    } else if (name.endsWith(".nmt4j")) {
      return entries(file);
    }
    return name.matches("curve.svg|training.lock") ? List.of() : Files.readAllLines(file);
  }

  private static String withoutTime(String row) {
    List<String> fields = new ArrayList<>(List.of(row.split("\t")));
    fields.remove(fields.size() - 1); // target_tokens_per_second
    fields.remove(2); // minutes
    return String.join("\t", fields);
  }

  private static List<String> entries(Path model) throws IOException {
    List<String> contents = new ArrayList<>();
    try (ZipFile zip = new ZipFile(model.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("training.properties")) {
          String text = new String(bytes, StandardCharsets.UTF_8);
          contents.add(text.replaceAll("(?m)^seconds=.*", ""));
        } else if (zip.getEntry("training.properties") == null
            || !entry.getName().equals("manifest.json")) {
          contents.add(entry.getName() + " " + Arrays.hashCode(bytes));
        }
      }
    }
    return contents;
  }
}
