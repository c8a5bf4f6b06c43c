package org.nmt4j.cli.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.tokenization.corpus.FileReason;

/** Says in words what went wrong. */
public final class Failures {

  private static final String OURS = "org.nmt4j.";

  private Failures() {}

  /** The failure itself, without the wrappings of threads and streams. */
  public static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof ExecutionException
            || cause instanceof CompletionException
            || cause instanceof UncheckedIOException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /**
   * What the user reads, which moves no terminal: one line, unless one of our exceptions tells of
   * several problems.
   */
  public static String message(Throwable cause) {
    return Stream.of(text(cause).split("\n")).map(Quoting::line).collect(Collectors.joining("\n"));
  }

  private static String text(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return outOfMemory(cause.getMessage());
    }
    if (cause instanceof FileSystemException problem) {
      return problem.getFile() + ": " + FileReason.of(problem);
    }
    boolean expected = isOurs(cause) || cause instanceof IOException;
    if (expected && cause.getMessage() != null && !(cause instanceof CharacterCodingException)) {
      return cause.getMessage().strip();
    }
    return "internal error: " + String.valueOf(cause).replaceAll("\\s*\\R\\s*", " ");
  }

  /** Whether an exception is one of this project's own classes, made to be read by a user. */
  private static boolean isOurs(Throwable cause) {
    return cause.getClass().getName().startsWith(OURS);
  }

  private static String outOfMemory(String what) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return "out of memory (%s): the heap may grow to %d MB; NMT4J_OPTS=-Xmx8g allows it 8 GB"
        .formatted(what, megabytes);
  }
}
