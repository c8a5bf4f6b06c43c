package org.nmt4j.cli.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.cli.console.CommandFailure;

class GrowingFilesTest {
  private static final Map<String, String> FACTS = Map.of("--beam-size", "2", "--scores", "true");
  private static final List<String> INPUT = List.of("one", "two", "three");

  @TempDir private Path folder;
  private Path out;
  private Path part;
  private Path state;
  private Path status;

  @BeforeEach
  void name() {
    out = folder.resolve("out");
    part = folder.resolve("out.part");
    state = folder.resolve("out.part.state");
    status = folder.resolve("status");
  }

  private GrowingFiles open(Map<String, String> facts, Iterator<String> input) throws IOException {
    return GrowingFiles.open(List.of(out, status), facts, input);
  }

  /** Works on lines, one a window, and stops like a killed process before the line {@code end}. */
  private void work(int end) throws IOException {
    Iterator<String> input = INPUT.iterator();
    try (GrowingFiles files = open(FACTS, input)) {
      for (long i = files.lines(); i < end; i++) {
        String line = input.next();
        files.add(
            List.of(line),
            new LineWork.Result(List.of(line.toUpperCase(Locale.ROOT)), List.of("ok " + line)));
      }
      if (end == INPUT.size()) {
        files.finish();
      }
    }
  }

  private void assertWhole() throws IOException {
    assertThat(out).hasContent("ONE\nTWO\nTHREE\n");
    assertThat(status).hasContent("ok one\nok two\nok three\n");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("out", "status");
  }

  private void refused(Map<String, String> facts, List<String> input, String message) {
    assertThatThrownBy(() -> open(facts, input.iterator()))
        .isInstanceOf(CommandFailure.class)
        .hasMessage(message);
  }

  @Test
  void filesGrowUntilTheyAreWhole() throws IOException {
    work(1);
    assertThat(out).doesNotExist();
    assertThat(part).hasContent("ONE\n");
    assertThat(state).content().contains("\nlines=1\n");
    work(2);
    work(2);
    work(3);
    assertWhole();
  }

  @Test
  void nothingIsLeftOfWorkWithoutALine() throws IOException {
    work(0);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatWasWrittenAfterTheStateIsWrittenAgain() throws IOException {
    work(2);
    Files.writeString(part, "TH", StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("status.part"), "ok three", StandardOpenOption.APPEND);
    work(3);
    assertWhole();
  }

  @Test
  void killedInTheFirstWindowItBeginsAnew() throws IOException {
    try (FilePart begun = new FilePart(out)) {
      begun.create();
      new PartState(FACTS, 0, "", Map.of(0, begun.contents()), false).write(state);
      begun.add(List.of("ON"));
    }
    work(3);
    assertWhole();
  }

  @Test
  void killedBetweenTheStateAndTheFirstFileItBeginsAnew() throws IOException {
    new PartState(FACTS, 0, "", Map.of(), false).write(state);
    work(3);
    assertWhole();
  }

  /** The files are finished; none, one or both of them are in place. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void killedBetweenTheMovesItOnlyMoves(int moved) throws IOException {
    Iterator<String> input = INPUT.iterator();
    try (GrowingFiles files = open(FACTS, input)) {
      files.add(
          INPUT, new LineWork.Result(List.of("ONE", "TWO", "THREE"), List.of("ok one", "ok two")));
      files.add(List.of(), new LineWork.Result(List.of(), List.of("ok three")));
    }
    PartState left = PartState.read(state).orElseThrow();
    new PartState(left.facts(), left.lines(), left.input(), left.parts(), true).write(state);
    if (moved > 0) {
      Files.move(part, out);
    }
    if (moved > 1) {
      Files.move(folder.resolve("status.part"), status);
    }
    Iterator<String> again = INPUT.iterator();
    try (GrowingFiles files = open(FACTS, again)) {
      assertThat(files.isComplete()).isTrue();
      assertThat(again).isExhausted();
      files.finish();
    }
    assertWhole();
  }

  @Test
  void anotherFactIsNamed() throws IOException {
    work(2);
    String begun = part + " was begun ";
    String advice = "; delete it to begin anew";
    refused(
        Map.of("--beam-size", "1", "--scores", "true"),
        INPUT,
        begun + "with --beam-size 2, now it is 1" + advice);
    refused(
        Map.of("--beam-size", "2", "--scores", "false"),
        INPUT,
        begun + "with --scores, now it is without --scores" + advice);
    refused(
        Map.of("--beam-size", "2", "--scores", "true", "--status", "s"),
        INPUT,
        begun + "without --status, now it is with --status s" + advice);
    assertThatThrownBy(() -> GrowingFiles.check(List.of(out, status), Map.of("--scores", "true")))
        .hasMessage(begun + "with --beam-size 2, now it is without --beam-size" + advice);
    refused(FACTS, List.of("one", "zwei", "three"), begun + "with other lines" + advice);
    refused(FACTS, List.of("one"), begun + "with other lines" + advice);
    assertThat(part).hasContent("ONE\nTWO\n");
    work(3);
    assertWhole();
  }

  @Test
  void aDeletedPartBeginsAnewWithOtherFacts() throws IOException {
    work(2);
    Files.delete(part);
    Iterator<String> input = List.of("vier").iterator();
    try (GrowingFiles files = open(Map.of("--beam-size", "1"), input)) {
      assertThat(files.lines()).isZero();
      files.add(List.of(input.next()), new LineWork.Result(List.of("VIER"), List.of("ok vier")));
      files.finish();
    }
    assertThat(out).hasContent("VIER\n");
    assertThat(status).hasContent("ok vier\n");
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void whatIsOfSomebodyElseIsLeftAlone() throws IOException {
    Files.writeString(part, "mine");
    String message = part + " is in the way: nmt4j did not make it; move it away";
    refused(FACTS, INPUT, message);
    assertThatThrownBy(() -> GrowingFiles.check(List.of(out), FACTS)).hasMessage(message);
    Files.move(part, folder.resolve("status.part"));
    assertThatThrownBy(() -> open(FACTS, INPUT.iterator())).isInstanceOf(CommandFailure.class);
    Files.move(folder.resolve("status.part"), state);
    refused(
        FACTS, INPUT, state + ": not a state file that this version of nmt4j wrote; move it away");
    assertThat(state).hasContent("mine");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aPartThatWasChangedIsLeftAlone() throws IOException {
    work(2);
    Files.writeString(part, "ONE\nZWEI\nmine\n");
    refused(
        FACTS,
        INPUT,
        part + " does not hold what nmt4j wrote into it; move it away, or delete it to begin anew");
    assertThat(part).hasContent("ONE\nZWEI\nmine\n");
    Files.delete(part);
    work(3);
    assertWhole();
  }

  @Test
  void aStatusThatIsMissingIsNotMadeUp() throws IOException {
    work(2);
    Files.delete(folder.resolve("status.part"));
    refused(
        FACTS,
        INPUT,
        String.format(
            Locale.ROOT, "%s: no such file; delete %s to begin anew", status + ".part", part));
  }

  @Test
  void twoProcessesDoNotShareAFile() throws IOException {
    try (GrowingFiles first = open(FACTS, INPUT.iterator())) {
      refused(FACTS, INPUT, part + ": another process writes it");
      first.add(List.of("one"), new LineWork.Result(List.of("ONE"), List.of("ok one")));
      refused(FACTS, INPUT, part + ": another process writes it");
    }
    work(3);
    assertWhole();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsPrivateIsNeverPublic() throws IOException {
    Files.writeString(out, "old");
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-------"));
    work(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
        .isEqualTo("rw-------");
    work(3);
    assertWhole();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-------");
  }

  @Test
  void namesOfAllKindsAreNoted() throws IOException {
    Map<String, String> facts = Map.of("a=b\n%25", "c\r\n=%0A", "", "");
    PartState noted = new PartState(facts, 3, "i", Map.of(), false);
    noted.write(state);
    assertThat(PartState.read(state)).contains(noted);
  }
}
