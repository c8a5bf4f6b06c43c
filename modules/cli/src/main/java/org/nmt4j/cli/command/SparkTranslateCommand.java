package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.spark.ClusterJars;
import org.nmt4j.cli.spark.SparkSubmit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Translates files on a cluster. */
@Command(
    name = "translate",
    customSynopsis = "nmt4j spark translate -m=FILE --input=PATH -o=FOLDER [OPTIONS]",
    description = {
      "Translate files on a cluster: a text, or a column of Parquet, JSON or CSV.",
      "Each text gets the translation of nmt4j translate. Paths are those of a file system that"
          + " the whole cluster reaches, such as hdfs:///text.de."
    },
    footer = {
      "",
      "Example: nmt4j spark translate --master spark://HOST:7077 \\",
      "  -m hdfs:///best.nmt4j --input hdfs:///text.de -o hdfs:///text.en"
    })
public final class SparkTranslateCommand implements Callable<Integer> {
  private static final String JOB = "org.nmt4j.spark.TranslateJob";

  private final Console console;

  @Option(
      names = {"-m", "--model"},
      paramLabel = "FILE",
      required = true,
      description = "The model, such as runs/NAME/best.nmt4j.")
  private String model;

  @Option(
      names = {"--input"},
      paramLabel = "PATH",
      required = true,
      description = "A file, or a folder of files.")
  private String input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "A folder that does not exist; gets a file for each partition.")
  private String output;

  @Option(
      names = {"--format"},
      paramLabel = "NAME",
      description = "Of input and output: text, parquet, json or csv (default: text).")
  private String format;

  @Option(
      names = {"--column"},
      paramLabel = "NAME",
      description = "The column of the texts, if the format has columns.")
  private String column;

  @Option(
      names = {"--output-column"},
      paramLabel = "NAME",
      description = "The column of the translations (default: translation).")
  private String outputColumn;

  @Option(
      names = {"--score-column"},
      paramLabel = "NAME",
      description = "Also write the scores, into this column.")
  private String scoreColumn;

  @Option(
      names = {"--alignment-column"},
      paramLabel = "NAME",
      description = "Also write the aligned words, into this column.")
  private String alignmentColumn;

  @Option(
      names = {"--status-column"},
      paramLabel = "NAME",
      description = "Also write the status of each row, into this column.")
  private String statusColumn;

  @Option(
      names = {"--beam-size"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Hypotheses kept at a step; 1 is greedy (default: the recipe's).")
  private Integer beamSize;

  @Option(
      names = {"--n-best"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Translations of a row, as arrays of Parquet or JSON (default: 1).")
  private Integer nBest;

  @Option(
      names = {"--partitions"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Least number of parts (default: one for each MB of input).")
  private Integer partitions;

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

  /** Creates the command on the streams of a console. */
  public SparkTranslateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ClusterJars jars = ClusterJars.of(jar);
    SparkSubmit submit = SparkSubmit.in(home, master, settings, jars);
    List<String> line = submit.line(JOB, options());
    if (prints) {
      console.out().write(SparkSubmit.quoted(line));
      return ExitCode.DONE;
    }
    return SparkSubmit.run(line);
  }

  private List<String> options() {
    List<String> options = new ArrayList<>();
    add(options, "--model", model);
    add(options, "--input", input);
    add(options, "--output", output);
    add(options, "--format", format);
    add(options, "--column", column);
    add(options, "--output-column", outputColumn);
    add(options, "--score-column", scoreColumn);
    add(options, "--alignment-column", alignmentColumn);
    add(options, "--status-column", statusColumn);
    add(options, "--beam-size", beamSize);
    add(options, "--n-best", nBest);
    add(options, "--partitions", partitions);
    return options;
  }

  private static void add(List<String> options, String name, Object value) {
    if (value != null) {
      options.add(name);
      options.add(value.toString());
    }
  }
}
