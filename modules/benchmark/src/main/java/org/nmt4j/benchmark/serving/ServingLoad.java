package org.nmt4j.benchmark.serving;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nmt4j.report.MarkdownTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures a server under load beside the batch command. It starts {@code nmt4j serve}, sends it
 * the lines of a file with several numbers of clients, and compares each translation with that of
 * {@code nmt4j translate}. The command translates the same lines in turn with the server.
 */
@Command(
    name = "serving",
    mixinStandardHelpOptions = true,
    description = "Measures a server under load beside the batch command.")
final class ServingLoad implements Callable<Integer> {
  private static final double SECOND = 1e9;

  @Mixin private NmtOptions nmt4j;

  @Option(
      names = {"--clients"},
      paramLabel = "N",
      split = ",",
      description = "Numbers of clients (default: 1,8,64).")
  private List<Integer> clients = List.of(1, 8, 64);

  @Option(
      names = {"--seconds"},
      paramLabel = "N",
      description = "Measured seconds of each load (default: 60).")
  private double seconds = 60;

  @Option(
      names = {"--warm-up"},
      paramLabel = "N",
      description = "Seconds before each load that do not count (default: 30).")
  private double warmUp = 30;

  @Option(
      names = {"--rounds"},
      paramLabel = "N",
      description = "Rounds of the batch command and all loads (default: 1).")
  private int rounds = 1;

  @Option(
      names = {"--copies"},
      paramLabel = "N",
      description = "Copies of the lines in the timed input of the batch command (default: 5).")
  private int copies = 5;

  @Option(
      names = {"--short"},
      paramLabel = "WORDS",
      description = "Most words of a line in the load of short lines (default: 8).")
  private int shortWords = 8;

  @Option(
      names = {"--seed"},
      paramLabel = "N",
      description = "Decides the orders of the lines (default: 1).")
  private long seed = 1;

  private final MarkdownTable loads =
      new MarkdownTable(
          List.of(
              "load",
              "sentences/s",
              "of the command's",
              "sentences/s of a processor",
              "p50, ms",
              "p99, ms",
              "most, ms",
              "sentences a batch",
              "answers",
              "lost",
              "503",
              "errors"));
  private int lost;

  /** Runs the program. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ServingLoad()).execute(arguments));
  }

  /**
   * Returns the exit code: 0 if each sentence got the translation of the batch command; 1
   * otherwise.
   */
  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> lines = nmt4j.lines();
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      BatchCommand command = nmt4j.batch(folder.path());
      List<LoadSentence> sentences =
          LoadSentence.all(nmt4j.pair(), lines, command.translate(lines));
      try (ServerProcess server = nmt4j.serve(folder.path());
          MemoryTable memory = new MemoryTable(server.memory())) {
        measure(command, server, memory, lines, sentences);
        int code = server.stop();
        loads.lines().forEach(System.out::println);
        System.out.println();
        memory.table().lines().forEach(System.out::println);
        System.out.printf(
            Locale.ROOT,
            "%nLines: %d. Measured seconds of each load: %.0f. The server ended with the exit code"
                + " %d.%n",
            lines.size(),
            seconds,
            code);
      }
    }
    return lost == 0 ? 0 : 1;
  }

  private void measure(
      BatchCommand command,
      ServerProcess server,
      MemoryTable memory,
      List<String> lines,
      List<LoadSentence> sentences)
      throws IOException, InterruptedException {
    List<LoadSentence> few = sentences.stream().filter(it -> it.words() <= shortWords).toList();
    memory.add("start");
    for (int round = 0; round < rounds; round++) {
      LineSpeed speed = command.speed(lines, copies);
      row("batch command", number(speed.perSecond()), "", number(speed.perProcessorSecond()));
      if (!few.isEmpty()) {
        load("1 client, at most " + shortWords + " words", server, few, 1, Double.NaN);
      }
      for (int count : clients) {
        String name = count == 1 ? "1 client" : count + " clients";
        load(name, server, sentences, count, speed.perSecond());
        memory.add(name);
      }
    }
  }

  private void load(
      String name, ServerProcess server, List<LoadSentence> sentences, int count, double speed)
      throws IOException, InterruptedException {
    Load load = new Load(server.address(), sentences, seed);
    lost += load.run(count, warmUp).lostSentences();
    ServerCounters before = ServerCounters.read(server.address());
    double processor = server.processorSeconds();
    long start = System.nanoTime();
    LoadCount found = load.run(count, seconds);
    LineSpeed measured =
        new LineSpeed(
            found.answers(),
            (System.nanoTime() - start) / SECOND,
            server.processorSeconds() - processor);
    ServerCounters after = ServerCounters.read(server.address());
    lost += found.lostSentences();
    row(
        name,
        number(measured.perSecond()),
        Double.isNaN(speed) ? "" : String.format(Locale.ROOT, "%.2f", measured.perSecond() / speed),
        number(measured.perProcessorSecond()),
        number(found.percentile(0.5)),
        number(found.percentile(0.99)),
        number(found.percentile(1)),
        number(after.batchSize(before)),
        Integer.toString(found.answers()),
        Integer.toString(found.lostSentences()),
        Integer.toString(found.retries()),
        found.errorText());
  }

  /** Adds a row to the table and shows it at once. */
  private void row(String... cells) {
    loads.row(cells);
    System.err.println(String.join(" | ", cells));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
