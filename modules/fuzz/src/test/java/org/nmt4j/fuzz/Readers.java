package org.nmt4j.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Failures;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.yaml.Problem;

/**
 * Checks readers on arbitrary bytes. A reader returns what the bytes hold, or reports the error in
 * one line.
 */
final class Readers {
  private static final Path FOLDER = folder();
  private static final long MOST_NANOSECONDS = 60_000_000_000L;

  private Readers() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("nmt4j-fuzz");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void remove(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a file with these bytes. A later call with the same name overwrites it. */
  static Path file(String name, byte[] bytes) {
    try {
      return Files.write(FOLDER.resolve(name), bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs a reader. Returns its result, or empty if it reports an error; fails on any other outcome
   * or if the reader takes too long.
   */
  static <T> Optional<T> read(Callable<T> reader) {
    long start = System.nanoTime();
    Optional<T> result = readOrComplain(reader);
    assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(MOST_NANOSECONDS);
    return result;
  }

  private static <T> Optional<T> readOrComplain(Callable<T> reader) {
    try {
      return Optional.of(reader.call());
    } catch (RecipeException e) {
      assertThat(e.problems()).isNotEmpty();
      for (Problem problem : e.problems()) {
        requireLine(problem.toString());
      }
    } catch (Exception e) {
      Throwable cause = Failures.cause(e);
      String message = Failures.message(cause);
      if (message.startsWith("internal error")) {
        throw new AssertionError(message, e);
      }
      requireLine(message);
    }
    return Optional.empty();
  }

  /** Checks that a message is one line of readable length without control characters. */
  private static void requireLine(String message) {
    assertThat(message).isNotBlank().hasSizeLessThan(1000);
    assertThat(message.codePoints().filter(Character::isISOControl).boxed().toList())
        .as(message)
        .isEmpty();
  }
}
