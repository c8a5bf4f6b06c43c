package org.nmt4j.synthetic.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.CommandRunner;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.synthetic.QuickstartData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the data that ships. The script {@code data/synthesize.sh} starts this class. */
@Command(
    name = "data/synthesize.sh",
    description = {
      "Make the data that ships, and print what it is.",
      "Writes its files into a folder, the same ones for the same seed."
    },
    footer = {"", "Example: data/synthesize.sh quickstart data/quickstart"})
public final class SynthesizeCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SET",
      description = {
        "Which data:",
        "  quickstart    German and English sentences,",
        "  low-resource  fewer pairs of them, more German,",
        "  sequences     letters to copy and to reverse,",
        "  names         translation full of rare names,",
        "  intents       classes; only the order of words tells,",
        "  sentiment     opinions; only the order of words tells,",
        "  entities      tags of names that context tells apart,",
        "  agreement     text: verbs far from their subjects,",
        "  tables        numbers to labels, by heart,",
        "  melodies      a name to many notes, by heart,",
        "  lookahead     tags that need the future,",
        "  latch         tags that need a memory,",
        "  adding        numbers from long lines of numbers."
      })
  private DataSet set;

  @OutputPath(folder = true)
  @Parameters(
      index = "1",
      paramLabel = "FOLDER",
      description = "Where to, such as data/quickstart; files of the same names are replaced.")
  private Path folder;

  @Option(
      names = {"--seed"},
      paramLabel = "N",
      description = "What the data is a function of (default: that of the data that ships).")
  private long seed = QuickstartData.SEED;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // the option parser acts on it
  private boolean help;

  /** Creates the command on the given streams. */
  public SynthesizeCommand(Console console) {
    this.console = console;
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(run(Console.ofProcess(System::exit), arguments));
  }

  /** Runs the command on the given streams and returns its exit code. */
  static int run(Console console, String... arguments) {
    boolean stackTraces = System.getenv("NMT4J_DEBUG") != null;
    return new CommandRunner(SynthesizeCommand.class, console, stackTraces, help -> "")
        .run(arguments);
  }

  @Override
  public Integer call() throws IOException {
    set.write(folder, seed).lines().forEach(console.out()::write);
    return ExitCode.DONE;
  }
}
