package org.nmt4j.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.nmt4j.nn.array.NativeCodeException;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.yaml.Problem;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.tokenization.corpus.FileReason;

/** Describes failures in messages for the user. */
public final class Failures {

  private static final String OURS = "org.nmt4j.";

  private Failures() {}

  /**
   * Returns the failure itself, without the exceptions that threads and streams wrap around it. A
   * lack of memory or native code leads to other failures, such as a class that cannot be
   * initialised. This method then returns the lack.
   */
  public static Throwable cause(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof OutOfMemoryError || each instanceof NativeCodeException) {
        return each;
      }
    }
    Throwable cause = failure;
    while ((cause instanceof ExecutionException
            || cause instanceof CompletionException
            || cause instanceof UncheckedIOException)
        && cause.getCause() != null
        && !namesFile(cause)) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Returns whether an exception adds the name of a file to the message of its cause. */
  private static boolean namesFile(Throwable failure) {
    return failure instanceof UncheckedIOException
        && failure.getCause().getClass() == IOException.class
        && failure.getMessage().endsWith(": " + failure.getCause().getMessage())
        && !failure.getMessage().equals(failure.getCause().toString());
  }

  /**
   * Returns the message for the user: one line, or one line for each problem of a recipe. It holds
   * no characters that move a terminal's cursor.
   */
  public static String message(Throwable cause) {
    return cause instanceof RecipeException recipe
        ? recipe.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"))
        : Quoting.line(text(cause));
  }

  private static String text(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return outOfMemory(cause.getMessage());
    }
    if (cause instanceof FileSystemException problem) {
      return problem.getFile() + ": " + FileReason.of(problem);
    }
    if (cause instanceof InvalidPathException problem) {
      return problem.getInput() + ": not a valid file name on this system: " + problem.getReason();
    }
    boolean expected =
        isOurs(cause) || cause instanceof IOException || cause instanceof UncheckedIOException;
    if (expected && cause.getMessage() != null && !(cause instanceof CharacterCodingException)) {
      return cause.getMessage().strip();
    }
    return "internal error: " + String.valueOf(cause).replaceAll("\\s*\\R\\s*", " ");
  }

  /** Returns whether the class of an exception is nmt4j's own; users can read its message. */
  private static boolean isOurs(Throwable cause) {
    return cause.getClass().getName().startsWith(OURS);
  }

  private static String outOfMemory(String what) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return String.format(
        Locale.ROOT,
        "out of memory (%s): the heap may grow to %d MB; NMT4J_OPTS=-Xmx8g allows it 8 GB",
        what,
        megabytes);
  }
}
