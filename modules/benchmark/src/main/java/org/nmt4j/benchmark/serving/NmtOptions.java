package org.nmt4j.benchmark.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program, the model and the options of the processes that are started. */
final class NmtOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private String model;

  @Option(
      names = {"--nmt4j"},
      paramLabel = "PROGRAM",
      description = "The launcher of nmt4j (default: ./nmt4j).")
  private Path program = Path.of("nmt4j");

  @Option(
      names = {"--input"},
      paramLabel = "FILE",
      required = true,
      description = "The lines that clients send.")
  private Path input;

  @Option(
      names = {"--threads"},
      paramLabel = "N",
      description = "Threads of the server and of the batch command (default: one a processor).")
  private Integer threads;

  @Option(
      names = {"--precision"},
      paramLabel = "WAY",
      description = "The precision of both: fp32, bf16, int8 or auto.")
  private String precision;

  @Option(
      names = {"--model"},
      paramLabel = "PAIR=FILE",
      required = true,
      description = "The languages and the model, such as de-en=best.nmt4j.")
  void setModel(String text) {
    if (!text.matches("[^-=]+-[^=]+=.+")) {
      throw new ParameterException(
          spec.commandLine(),
          "--model: found " + text + ", expected a pair and a file, such as de-en=best.nmt4j");
    }
    model = text;
  }

  /** Returns the languages, such as {@code de-en}. */
  String pair() {
    return model.substring(0, model.indexOf('='));
  }

  /** Returns the lines that clients send. */
  List<String> lines() throws IOException {
    return BatchCommand.lines(input);
  }

  private List<String> common() {
    List<String> options = new ArrayList<>();
    if (threads != null) {
      options.addAll(List.of("--threads", threads.toString()));
    }
    if (precision != null) {
      options.addAll(List.of("--precision", precision));
    }
    return options;
  }

  /**
   * Returns the batch command.
   *
   * @param folder the folder for its files
   */
  BatchCommand batch(Path folder) {
    Path file = Path.of(model.substring(model.indexOf('=') + 1));
    return new BatchCommand(program, file, common(), folder);
  }

  /**
   * Starts a server.
   *
   * @param folder the folder for its log
   */
  ServerProcess serve(Path folder) throws IOException {
    return ServerProcess.start(
        program, model, common(), folder.resolve("access.log"), System.err::println);
  }
}
