package org.nmt4j.benchmark.serving;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.nmt4j.report.MarkdownTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Attacks a server. It starts {@code nmt4j serve} and clients that break the rules in all ways at
 * the same time. Polite clients translate meanwhile, and each translation is compared with that of
 * {@code nmt4j translate}.
 */
@Command(
    name = "hostile",
    mixinStandardHelpOptions = true,
    description = "Attacks a server while polite clients use it.")
final class HostileLoad implements Callable<Integer> {
  private static final long PAUSE = 1000;

  /** The seconds after which the server has closed all connections that do nothing. */
  private static final int QUIET = 70;

  @Mixin private NmtOptions nmt4j;

  @Option(
      names = {"--seconds"},
      paramLabel = "N",
      description = "Seconds of the attack (default: 120).")
  private double seconds = 120;

  @Option(
      names = {"--polite"},
      paramLabel = "N",
      description = "Polite clients (default: 4).")
  private int polite = 4;

  @Option(
      names = {"--hostile"},
      paramLabel = "N",
      description = "Hostile clients of each kind (default: 2).")
  private int hostile = 2;

  @Option(
      names = {"--connections"},
      paramLabel = "N",
      description = "Connections that one hostile client opens at a time (default: 10000).")
  private int connections = 10_000;

  private final MarkdownTable translations =
      new MarkdownTable(
          List.of("polite clients", "answers", "lost", "503", "errors", "p50, ms", "p99, ms"));
  private int faults;

  /** Runs the program. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new HostileLoad()).execute(arguments));
  }

  /**
   * Returns the exit code: 0 if each polite client got all its translations, and each hostile
   * client got one error or a closed connection; 1 otherwise.
   */
  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> lines = nmt4j.lines();
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      List<String> expected = nmt4j.batch(folder.path()).translate(lines);
      List<LoadSentence> sentences = LoadSentence.all(nmt4j.pair(), lines, expected);
      try (ServerProcess server = nmt4j.serve(folder.path());
          MemoryTable memory = new MemoryTable(server.memory())) {
        MarkdownTable outcomes = run(server, memory, sentences);
        int code = server.stop();
        for (MarkdownTable table : List.of(outcomes, translations, memory.table())) {
          table.lines().forEach(System.out::println);
          System.out.println();
        }
        System.out.println("The server ended with the exit code " + code + ".");
      }
    }
    return faults == 0 ? 0 : 1;
  }

  private MarkdownTable run(ServerProcess server, MemoryTable memory, List<LoadSentence> sentences)
      throws IOException, InterruptedException {
    double part = seconds / 4;
    // The first requests load and compile classes, so they are not measured.
    faults += new Load(server.address(), sentences, 1).run(polite, part).lostSentences();
    translate("before the attack", server, sentences, part);
    memory.add("before");
    Map<String, Map<Outcome, Integer>> outcomes;
    List<Attack> attacks = new Attacks(nmt4j.pair(), PAUSE).all();
    try (HostileCrowd crowd = new HostileCrowd(server.address(), seconds)) {
      start(crowd, attacks);
      translate("during the attack", server, sentences, seconds);
      outcomes = crowd.await();
    }
    memory.add("the attack");
    TimeUnit.SECONDS.sleep(QUIET);
    memory.add(QUIET + " quiet seconds");
    translate("after the attack", server, sentences, part);
    return table(outcomes);
  }

  private void start(HostileCrowd crowd, List<Attack> attacks) {
    for (Attack attack : attacks) {
      crowd.start(attack, hostile);
    }
    if (connections > 0) {
      crowd.startConnections(connections);
    }
  }

  private void translate(
      String when, ServerProcess server, List<LoadSentence> sentences, double duration)
      throws IOException, InterruptedException {
    URI address = server.address();
    LoadCount found = new Load(address, sentences, 1).run(polite, duration);
    faults += found.lostSentences();
    translations.row(
        when,
        Integer.toString(found.answers()),
        Integer.toString(found.lostSentences()),
        Integer.toString(found.retries()),
        found.errorText(),
        number(found.percentile(0.5)),
        number(found.percentile(0.99)));
  }

  private MarkdownTable table(Map<String, Map<Outcome, Integer>> outcomes) {
    List<String> columns = new ArrayList<>(List.of("hostile clients", "attempts"));
    for (Outcome outcome : Outcome.values()) {
      columns.add(outcome.title());
    }
    MarkdownTable table = new MarkdownTable(columns);
    outcomes.forEach(
        (name, counts) -> {
          List<String> cells = new ArrayList<>();
          cells.add(name);
          cells.add(counts.values().stream().mapToInt(Integer::intValue).sum() + "");
          for (Outcome outcome : Outcome.values()) {
            cells.add(counts.getOrDefault(outcome, 0).toString());
          }
          faults += counts.getOrDefault(Outcome.WRONG, 0);
          table.row(cells);
        });
    return table;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
