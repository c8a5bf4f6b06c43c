package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a run overwrites and deletes only its own files. */
class RunFilesTest {
  private static final Map<String, Path> NO_INPUTS = Map.of();

  @TempDir Path temporary;
  private Path path;
  private RunFolder folder;

  @BeforeEach
  void makeRun() throws IOException {
    path = temporary.resolve("run");
    folder = new RunFolder(path, Set.of("arm-1"));
    for (String name :
        List.of(
            "training.lock",
            "best.nmt4j",
            "best-20.nmt4j",
            "last.nmt4j",
            "checkpoint.nmt4j",
            "checkpoint.nmt4j.tmp",
            "metrics.tsv",
            "curve.svg",
            "samples.txt",
            "diverged.txt",
            "test.output.txt",
            "test.alignments.txt",
            "results.tsv",
            "groups.svg",
            "gates.svg",
            "heatmaps/1.svg",
            "heatmaps/2.svg.0123456789abcdef.tmp",
            "arm-1.log")) {
      write(name);
    }
    write("old-7/training.lock");
    write("old-7/metrics.tsv");
    write("old-7.log");
  }

  private Path write(String name) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name.endsWith("training.lock") ? "process 4711" : name);
  }

  private List<String> all() throws IOException {
    try (var files = Files.walk(path)) {
      return files.map(file -> path.relativize(file).toString()).sorted().toList();
    }
  }

  @Test
  void whatARunWritesIsDeletedAndOtherRunsStay() throws IOException {
    folder.requireOwn(NO_INPUTS, true);
    folder.clear();
    assertThat(all())
        .containsExactly(
            "",
            "arm-1.log",
            "old-7",
            "old-7.log",
            "old-7/metrics.tsv",
            "old-7/training.lock",
            "training.lock");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thesis.txt",
        "train.de",
        "best.nmt4j.bak",
        "best-final.nmt4j",
        "test.output.txt.part",
        "metrics.tsv.orig.tmp",
        "Metrics.tsv",
        "arm-2.log",
        "heatmaps/mine.svg",
        "heatmaps/1/2.svg",
        "notes/mine.txt",
        "last.nmt4j/mine.txt"
      })
  void anythingElseIsRefusedByItsName(String name) throws IOException {
    Files.deleteIfExists(path.resolve("last.nmt4j"));
    write(name);
    List<String> before = all();
    String first = name.startsWith("heatmaps") ? name : name.replaceFirst("/.*", "");
    assertThatThrownBy(() -> folder.requireOwn(NO_INPUTS, true))
        .isInstanceOf(ForeignFileException.class)
        .hasMessageStartingWith(path + "/" + first.replace("1/2.svg", "1") + ": is not a file of")
        .hasMessageNotContaining("\n");
    assertThat(all()).isEqualTo(before);
    folder.requireOwn(NO_INPUTS, false);
  }

  @Test
  void furtherFilesAreTheRunsToo() throws IOException {
    Pattern others = Pattern.compile("trials\\.tsv|old-\\d\\.log");
    RunFolder several = RunFolder.ofSeveral(path, others);
    Files.delete(path.resolve("arm-1.log"));
    write("trials.tsv");
    Path leftover = write("trials.tsv.00000000000000ff.tmp");
    several.lock().close();
    assertThat(leftover).doesNotExist();
    several.requireOwn(NO_INPUTS, true);
    new RunFolder(path.resolve("old-7")).deleteRun();
    several.clear();
    assertThat(all()).containsExactly("", "training.lock");
    Path mine = write("mine.txt");
    assertThatThrownBy(() -> several.requireOwn(NO_INPUTS, true))
        .hasMessageStartingWith(mine + ": is not a file of a run");
    new RunFolder(path).deleteRun();
    assertThat(all()).containsExactly("", "mine.txt");
  }

  @Test
  void folderThatNoRunHasLockedIsNoRuns() throws IOException {
    Path mine = Files.createDirectories(temporary.resolve("mine"));
    RunFolder other = new RunFolder(mine);
    other.requireOwn(NO_INPUTS, true);
    Files.writeString(mine.resolve("corpus.de"), "eins");
    other.requireOwn(NO_INPUTS, false);
    Files.writeString(mine.resolve("samples.txt"), "zwei");
    assertThatThrownBy(() -> other.requireOwn(NO_INPUTS, false))
        .isInstanceOf(ForeignFileException.class)
        .hasMessageStartingWith(mine + "/samples.txt: the run would write over it");
    Files.delete(mine.resolve("corpus.de"));
    assertThatThrownBy(() -> other.requireOwn(NO_INPUTS, true))
        .isInstanceOf(ForeignFileException.class);
    Files.writeString(mine.resolve("training.lock"), "my lock");
    assertThatThrownBy(() -> other.requireOwn(NO_INPUTS, false))
        .isInstanceOf(ForeignFileException.class);
    new RunFolder(temporary.resolve("never was")).requireOwn(NO_INPUTS, true);
  }

  @Test
  void runWithoutALockIsKnownByItsCheckpoint() throws IOException {
    Run run = new Run(temporary.resolve("trained")).train(new ToyTask(4), 1, "max_updates=1");
    assertThat(run.path.resolve("training.lock")).doesNotExist();
    run.folder.requireOwn(NO_INPUTS, true);
    Path checkpoint = run.path.resolve("checkpoint.nmt4j");
    Files.copy(run.folder.last(), checkpoint, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> run.folder.requireOwn(NO_INPUTS, false))
        .isInstanceOf(ForeignFileException.class);
  }

  @Test
  void inputIsKnownByWhateverName() throws IOException {
    Path corpus = Files.writeString(temporary.resolve("corpus"), "eins");
    Map<String, Path> inputs = Map.of("data.train.source", corpus);
    folder.requireOwn(inputs, true);
    Files.delete(path.resolve("samples.txt"));
    Files.createSymbolicLink(path.resolve("samples.txt"), corpus);
    assertThatThrownBy(() -> folder.requireOwn(inputs, false))
        .isInstanceOf(ForeignFileException.class)
        .hasMessageStartingWith(path + "/samples.txt: is data.train.source of the recipe");
    Path heatMap = path.resolve("heatmaps/1.svg");
    assertThatThrownBy(() -> folder.requireOwn(Map.of("data.test.text", heatMap), true))
        .hasMessageContaining("heatmaps/1.svg: is data.test.text");
  }

  @Test
  void lockDeletesWhatAKilledRunHadNotPutInPlace() throws IOException {
    write("best-20.nmt4j.00000000000000ff.tmp");
    write("thesis.txt.00000000000000ff.tmp");
    List<String> before = all();
    folder.lock().close();
    assertThat(before).hasSize(all().size() + 1);
    assertThat(path.resolve("best-20.nmt4j.00000000000000ff.tmp")).doesNotExist();
  }
}
