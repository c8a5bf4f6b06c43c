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

/** Runs programs of the system in a folder, with an environment of nothing but what is given. */
final class Shell {

  /**
   * Options of a JVM that lives for seconds. The compiler that takes longer would finish too late,
   * and without it the loops of the vector module take twice the time of the scalar ones.
   */
  static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -Dnmt4j.scalar=true";

  private static final long SECONDS = 60;

  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();

  /** A shell whose files go to a folder of the test; it knows this test's Java. */
  Shell(Path folder) {
    this.folder = folder;
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  Shell with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Runs a script; {@code $1} and so on are the arguments. */
  Result run(String script, Object... arguments) throws IOException, InterruptedException {
    return run(start(script, arguments), "");
  }

  /** Starts a script whose standard input is still open. */
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
   * A process under way.
   *
   * @param process the process
   * @param out where its standard output goes
   * @param err where its standard error goes
   */
  record Running(Process process, Path out, Path err) {

    /** Whether this is on its standard error by now. */
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
   * A process that ended.
   *
   * @param code the exit code
   * @param out its standard output
   * @param err its standard error
   */
  record Result(int code, String out, String err) {}
}
