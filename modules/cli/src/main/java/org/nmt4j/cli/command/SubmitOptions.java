package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.spark.ClusterJars;
import org.nmt4j.cli.spark.SparkSubmit;
import picocli.CommandLine.Option;

/** The options of every command that starts a job on a cluster. */
final class SubmitOptions {
  @Option(
      names = {"--master"},
      paramLabel = "URL",
      description = "The cluster (default: the one that Spark is set up for).")
  private String master;

  @Option(
      names = {"--conf"},
      paramLabel = "KEY=VALUE",
      description = "A setting of Spark, such as spark.executor.memory=4g; repeatable.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @InputPath
  @Option(
      names = {"--jar"},
      paramLabel = "FILE",
      description = "The jar of the job (default: nmt4j-spark-*.jar beside nmt4j's own).")
  private Path jar;

  @InputPath
  @Option(
      names = {"--spark-home"},
      paramLabel = "FOLDER",
      defaultValue = "${env:SPARK_HOME}",
      description = "The folder of Spark (default: SPARK_HOME).")
  private Path home;

  @Option(
      names = {"--print"},
      description = "Print the line that starts the job, and do not start it.")
  private boolean prints;

  /**
   * Starts a job and waits for its end, or prints the line that starts it.
   *
   * @param job the name of the job's class
   * @param options the options of the job
   * @return the exit code
   */
  int run(String job, List<String> options, Console console) throws IOException {
    ClusterJars jars = ClusterJars.of(jar);
    List<String> line = SparkSubmit.in(home, master, settings, jars).line(job, options);
    if (prints) {
      console.out().write(SparkSubmit.quoted(line));
      return ExitCode.DONE;
    }
    return SparkSubmit.run(line);
  }

  /** Adds an option of a job if it has a value. */
  static void add(List<String> options, String name, Object value) {
    if (value != null) {
      options.add(name);
      options.add(value.toString());
    }
  }
}
