package org.nmt4j.cli.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nmt4j.cli.console.CommandFailure;

/**
 * Starts jobs by the program {@code spark-submit} of Spark.
 *
 * @param program the program
 * @param master the address of the cluster; null for the one that Spark is set up for
 * @param settings settings of Spark
 * @param jars the jars that the cluster gets
 */
public record SparkSubmit(
    Path program, String master, Map<String, String> settings, ClusterJars jars) {

  /**
   * Each task computes on threads of its own, so a matrix product uses one thread. Spark logs
   * warnings and errors only.
   */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.log.level", "WARN",
          "spark.executorEnv.OMP_NUM_THREADS", "1",
          "spark.executorEnv.OPENBLAS_NUM_THREADS", "1");

  /**
   * Finds the program in the folder of Spark.
   *
   * @param home the folder; null if nothing names one
   * @throws CommandFailure if it has no such program
   */
  public static SparkSubmit in(
      Path home, String master, Map<String, String> settings, ClusterJars jars) {
    if (home == null) {
      throw new CommandFailure(
          "SPARK_HOME: found nothing, expected the folder of Spark 4; or give --spark-home");
    }
    Path program = home.resolve("bin/spark-submit");
    if (!Files.isExecutable(program)) {
      throw new CommandFailure(
          home + ": found no bin/spark-submit, expected the folder of Spark 4");
    }
    return new SparkSubmit(program, master, settings, jars);
  }

  /** Returns the command that starts a job, as a list of words. */
  public List<String> line(String job, List<String> options) {
    List<String> line = new ArrayList<>(List.of(program.toString()));
    if (master != null) {
      line.addAll(List.of("--master", master));
    }
    Map<String, String> all = new TreeMap<>(DEFAULTS);
    all.putAll(settings);
    all.forEach((key, value) -> line.addAll(List.of("--conf", key + "=" + value)));
    line.addAll(List.of("--class", job, "--jars"));
    line.add(joined(jars.libraries()));
    line.add(jars.job().toString());
    line.addAll(options);
    return line;
  }

  private static String joined(List<Path> libraries) {
    for (Path library : libraries) {
      if (library.toString().contains(",")) {
        throw new CommandFailure(
            library
                + ": found a comma, expected a path without one, as Spark separates jars by"
                + " commas");
      }
    }
    return libraries.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  /** Returns a command, quoted for a shell. */
  public static String quoted(List<String> line) {
    return line.stream()
        .map(
            word -> word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  /**
   * Runs a command and waits for its end. The command uses the streams of this process, and ends
   * with it.
   *
   * @return the exit code
   */
  public static int run(List<String> line) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
    builder.environment().put("OMP_NUM_THREADS", "1");
    builder.environment().put("OPENBLAS_NUM_THREADS", "1");
    Process process = builder.start();
    Thread end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    try {
      int code = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(end);
      return code;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
