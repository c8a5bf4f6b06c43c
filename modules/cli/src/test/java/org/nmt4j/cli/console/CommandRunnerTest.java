package org.nmt4j.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.nn.array.NativeCodeException;
import picocli.CommandLine.Command;

class CommandRunnerTest {

  private static Callable<Integer> work = () -> ExitCode.DONE;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void whatACommandReturnsIsTheExitCode() {
    assertThat(run(() -> ExitCode.FAILED)).isEqualTo(1);
    assertThat(messages()).isEmpty();
  }

  @Test
  void ourExceptionsAreToldAsTheyAre() {
    assertThat(run(() -> fail(new CommandFailure("a.txt:3:1: no good")))).isEqualTo(1);
    assertThat(messages()).isEqualTo("a.txt:3:1: no good\n");
  }

  @Test
  void aMissingFileIsNamed() {
    Exception missing = new UncheckedIOException(new NoSuchFileException("a.txt"));
    assertThat(run(() -> fail(missing))).isEqualTo(1);
    assertThat(messages()).isEqualTo("a.txt: no such file or folder\n");
  }

  @Test
  void failuresOfThreadsAreUnwrapped() {
    Exception failure = new CompletionException(new CommandFailure("too long"));
    assertThat(run(() -> fail(failure))).isEqualTo(1);
    assertThat(messages()).isEqualTo("too long\n");
  }

  @Test
  void unexpectedFailuresAreOneLine() {
    assertThat(run(() -> fail(new IllegalStateException("first\n  second")))).isEqualTo(1);
    assertThat(messages())
        .isEqualTo("internal error: java.lang.IllegalStateException: first second\n");
  }

  @Test
  void stackTracesAreShownOnDemand() {
    work = () -> fail(new IllegalStateException("why"));
    new CommandRunner(Root.class, console(out), true, help -> "").run();
    assertThat(messages()).contains("internal error").contains("at org.nmt4j.cli.console");
  }

  @Test
  void runningOutOfMemoryIsOneLine() {
    work =
        () -> {
          throw new OutOfMemoryError("Java heap space");
        };
    assertThat(new CommandRunner(Root.class, console(out), false, help -> "").run()).isEqualTo(1);
    assertThat(messages()).startsWith("out of memory (Java heap space)").hasLineCount(1);
  }

  @ParameterizedTest
  @MethodSource("beneath")
  void whatAClassCouldNotBeInitialisedForIsTold(Throwable cause, String message) {
    work =
        () -> {
          throw new ExceptionInInitializerError(new IllegalStateException(cause));
        };
    assertThat(new CommandRunner(Root.class, console(out), false, help -> "").run()).isEqualTo(1);
    assertThat(messages()).startsWith(message).hasLineCount(1);
  }

  static Stream<Arguments> beneath() {
    return Stream.of(
        Arguments.of(new OutOfMemoryError("Java heap space"), "out of memory (Java heap space)"),
        Arguments.of(new NativeCodeException("no room", null), "no room"));
  }

  @Test
  void aFailureToReadKeepsTheNameOfTheFile() {
    IOException failure = new IOException("Input/output error");
    assertThat(run(() -> fail(new UncheckedIOException("a.txt: Input/output error", failure))))
        .isEqualTo(1);
    assertThat(messages()).isEqualTo("a.txt: Input/output error\n");
  }

  @Test
  void controlCharactersNeverReachTheTerminal() {
    assertThat(run(() -> fail(new CommandFailure("a\nb\u001b[2J: no such file")))).isEqualTo(1);
    assertThat(messages()).isEqualTo("a\\u{a}b\\u{1b}[2J: no such file\n");
    console(out).tell("b\n\u0007");
    assertThat(messages()).endsWith("b\\u{a}\\u{7}\n");
  }

  @Test
  void aReaderThatGoesAwayIsNoError() {
    assertThat(runInto(failing("Broken pipe"), 100_000)).isEqualTo(ExitCode.BROKEN_PIPE);
    assertThat(messages()).isEmpty();
  }

  @Test
  void aReaderThatGoesAwayBeforeTheLastFlushIsNoError() {
    assertThat(runInto(failing("Broken pipe"), 1)).isEqualTo(ExitCode.BROKEN_PIPE);
    assertThat(messages()).isEmpty();
  }

  @Test
  void aFullDiskIsToldOnce() {
    assertThat(runInto(failing("No space left on device"), 100_000)).isEqualTo(1);
    assertThat(messages()).isEqualTo("standard output: No space left on device\n");
  }

  private int runInto(OutputStream stream, int lines) {
    Console console = console(stream);
    work =
        () -> {
          for (int i = 0; i < lines; i++) {
            console.out().write("line");
          }
          return ExitCode.DONE;
        };
    return new CommandRunner(Root.class, console, false, help -> "").run();
  }

  private int run(Callable<Integer> command) {
    work = command;
    return new CommandRunner(Root.class, console(out), false, help -> "").run();
  }

  private Console console(OutputStream stream) {
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    return new Console(nothing, stream, err);
  }

  private String messages() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static int fail(Exception failure) throws Exception {
    throw failure;
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Command(name = "nmt4j")
  static final class Root implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return work.call();
    }
  }
}
