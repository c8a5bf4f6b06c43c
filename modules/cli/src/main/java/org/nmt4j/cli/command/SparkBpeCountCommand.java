package org.nmt4j.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts the tokens of a text on a cluster. */
@Command(
    name = "count",
    customSynopsis = "nmt4j spark bpe count --input=PATH -o=FILE [OPTIONS]",
    description = {
      "Count the tokens of a text on a cluster.",
      "Writes the lines of nmt4j bpe count. Paths are those of a file system that the whole"
          + " cluster reaches, such as hdfs:///text.bpe."
    },
    footer = {
      "",
      "Example: nmt4j spark bpe count --master spark://HOST:7077 \\",
      "  --input hdfs:///text.bpe -o hdfs:///pieces"
    })
public final class SparkBpeCountCommand implements Callable<Integer> {
  private static final String JOB = "org.nmt4j.spark.corpus.CountJob";

  private final Console console;

  @Mixin private CountedTextOptions text;

  @Mixin private SubmitOptions submit;

  /** Creates the command on the streams of a console. */
  public SparkBpeCountCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return submit.run(JOB, text.options(), console);
  }
}
