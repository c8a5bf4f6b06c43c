package org.nmt4j.cli.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs shell scripts in a folder, with no environment variables except those set here. */
final class Shell {

  /**
   * Options of a JVM that runs for seconds. The optimizing compiler would finish too late; without
   * it, the loops of the vector module take twice the time of the scalar loops.
   */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -Dnmt4j.scalar=true";

  private static final long SECONDS = 60;

  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();

  /** Creates a shell that works in a folder. Its launchers use this test's Java for short runs. */
  Shell(Path folder) {
    this.folder = folder;
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("NMT4J_OPTS", SHORT_LIVED);
  }

  Shell with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Adds an option to those of the launchers' JVMs. */
  Shell withOption(String option) {
    environment.merge("NMT4J_OPTS", option, (before, added) -> before + " " + added);
    return this;
  }

  /** Runs a script with empty standard input; the arguments are {@code $1} and so on. */
  Result run(String script, Object... arguments) throws IOException, InterruptedException {
    return run(start(script, arguments), "");
  }

  /** Starts a script and leaves its standard input open. */
  Running start(String script, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  private static Result run(Running running, String input)
      throws IOException, InterruptedException {
    try (OutputStream in = running.process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    return running.await();
  }

  /**
   * A running process.
   *
   * @param process the process
   * @param out the file of its standard output
   * @param err the file of its standard error
   */
  record Running(Process process, Path out, Path err) {

    /** Returns whether standard error holds a text by now. */
    boolean hasTold(String text) {
      try {
        return Files.readString(err).contains(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Result await() throws IOException, InterruptedException {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running after " + SECONDS + " s");
      }
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  /**
   * The result of a process.
   *
   * @param code the exit code
   * @param out its standard output
   * @param err its standard error
   */
  record Result(int code, String out, String err) {}
}
