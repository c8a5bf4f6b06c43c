package org.nmt4j.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private SubmitOptions submit;

  /** Creates the command on the streams of a console. */
  public SparkTranslateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return submit.run(JOB, options(), console);
  }

  private List<String> options() {
    List<String> options = new ArrayList<>();
    SubmitOptions.add(options, "--model", model);
    SubmitOptions.add(options, "--input", input);
    SubmitOptions.add(options, "--output", output);
    SubmitOptions.add(options, "--format", format);
    SubmitOptions.add(options, "--column", column);
    SubmitOptions.add(options, "--output-column", outputColumn);
    SubmitOptions.add(options, "--score-column", scoreColumn);
    SubmitOptions.add(options, "--alignment-column", alignmentColumn);
    SubmitOptions.add(options, "--status-column", statusColumn);
    SubmitOptions.add(options, "--beam-size", beamSize);
    SubmitOptions.add(options, "--n-best", nBest);
    SubmitOptions.add(options, "--partitions", partitions);
    return options;
  }
}
