package org.nmt4j.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Learns the merges of byte pair encoding on a cluster. */
@Command(
    name = "learn",
    customSynopsis = "nmt4j spark bpe learn --input=PATH -o=FILE -s=N [OPTIONS]",
    description = {
      "Learn codes from tokenized text on a cluster.",
      "Writes the merges of nmt4j bpe learn. The cluster counts the words, and the driver learns"
          + " the merges. Paths are those of a file system that the whole cluster reaches, such as"
          + " hdfs:///text.tok."
    },
    footer = {
      "",
      "Example: nmt4j spark bpe learn --master spark://HOST:7077 -s 8000 \\",
      "  --input hdfs:///text.tok -o hdfs:///codes"
    })
public final class SparkBpeLearnCommand implements Callable<Integer> {
  private static final String JOB = "org.nmt4j.spark.corpus.LearnJob";

  private final Console console;

  @Mixin private CountedTextOptions text;

  @Mixin private MergeOptions learning;

  @Mixin private SubmitOptions submit;

  /** Creates the command on the streams of a console. */
  public SparkBpeLearnCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> options = text.options();
    SubmitOptions.add(options, "--merges", learning.merges());
    SubmitOptions.add(options, "--min-frequency", learning.minFrequency());
    return submit.run(JOB, options, console);
  }
}
