package org.nmt4j.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Leaves pairs out of a parallel corpus on a cluster. */
@Command(
    name = "clean",
    customSynopsis = "nmt4j spark clean --source=PATH --target=PATH -o=FOLDER [OPTIONS]",
    description = {
      "Leave out pairs that spoil a corpus, as nmt4j clean does.",
      "Paths are those of a file system that the whole cluster reaches, such as hdfs:///train.de."
    },
    footer = {
      "",
      "Example: nmt4j spark clean --master spark://HOST:7077 \\",
      "  --source hdfs:///train.de --target hdfs:///train.en -o hdfs:///clean"
    })
public final class SparkCleanCommand implements Callable<Integer> {
  private static final String JOB = "org.nmt4j.spark.corpus.CleanJob";

  private final Console console;

  @Option(
      names = {"--source"},
      paramLabel = "PATH",
      required = true,
      description = "The sources: a text file, or a folder of text files.")
  private String source;

  @Option(
      names = {"--target"},
      paramLabel = "PATH",
      required = true,
      description = "The targets: a text file or a folder, with as many lines.")
  private String target;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description =
          "A folder that does not exist; gets source, target, left-out and statistics.tsv.")
  private String output;

  @Option(
      names = {"--held-out"},
      paramLabel = "PATH",
      description = "Leave out pairs whose source is a line of this file or folder.")
  private String heldOut;

  @Mixin private CleaningOptions rules;

  @Option(
      names = {"--partitions"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Least number of parts (default: one for each 32 MB of sources).")
  private Integer partitions;

  @Mixin private SubmitOptions submit;

  /** Creates the command on the streams of a console. */
  public SparkCleanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> options = new ArrayList<>();
    SubmitOptions.add(options, "--source", source);
    SubmitOptions.add(options, "--target", target);
    SubmitOptions.add(options, "--output", output);
    SubmitOptions.add(options, "--held-out", heldOut);
    rules.addTo(options);
    SubmitOptions.add(options, "--partitions", partitions);
    return submit.run(JOB, options, console);
  }
}
