package org.nmt4j.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of jobs that count the words of a text. */
final class CountedTextOptions {
  @Option(
      names = {"--input"},
      paramLabel = "PATH",
      required = true,
      description = "A file of tokenized text, or a folder of such files.")
  private String input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "A file that does not exist.")
  private String output;

  @Option(
      names = {"--partitions"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Least number of tasks (default: one for each 32 MB of input).")
  private Integer partitions;

  /** Returns the options of the job. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    SubmitOptions.add(options, "--input", input);
    SubmitOptions.add(options, "--output", output);
    SubmitOptions.add(options, "--partitions", partitions);
    return options;
  }
}
