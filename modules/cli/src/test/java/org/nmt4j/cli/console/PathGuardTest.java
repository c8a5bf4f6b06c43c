package org.nmt4j.cli.console;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

class PathGuardTest {
  private static final Pattern PLOTS = Pattern.compile("\\d+\\.svg");

  @TempDir private Path folder;
  private Path input;

  @Command(name = "copy")
  @SuppressWarnings("unused") // the option parser sets them
  private static final class Copy implements Runnable {
    @InputPath @Parameters private List<Path> inputs;

    @OutputPath
    @Option(names = {"-o", "--output"})
    private Path output;

    @OutputPath(folder = true)
    @Option(names = "--folder")
    private Path folder;

    @Override
    public void run() {}
  }

  @BeforeEach
  void write() throws IOException {
    input = Files.writeString(folder.resolve("input"), "text");
  }

  private static PathGuard guard(Object... arguments) {
    CommandLine line = new CommandLine(new Copy());
    line.parseArgs(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    return PathGuard.of(line.getCommandSpec());
  }

  private static void refused(PathGuard guard, String message) {
    assertThatThrownBy(guard::check).isInstanceOf(ParameterException.class).hasMessage(message);
  }

  private static void allowed(PathGuard guard) {
    assertThatCode(guard::check).doesNotThrowAnyException();
  }

  @Test
  void nothingThatIsReadIsWritten() {
    refused(
        guard(folder.resolve("other"), input, "-o", input),
        String.format(Locale.ROOT, "--output %s would replace <inputs> %s", input, input));
    allowed(guard(input, "-o", folder.resolve("output")));
    allowed(guard(input, input, "-o", folder.resolve("output")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // links need a right there
  void aFileIsKnownByAnyName() throws IOException {
    Path hard = Files.createLink(folder.resolve("hard"), input);
    Path soft = Files.createSymbolicLink(folder.resolve("soft"), Path.of("hard"));
    Path sub = Files.createDirectory(folder.resolve("sub"));
    for (Path name : List.of(hard, soft, sub.resolve("../input"))) {
      refused(
          guard(input, "-o", name),
          String.format(
              Locale.ROOT,
              "--output %s would replace <inputs> %s: they are one file",
              name,
              input));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void twoOutputsAreTwoFilesAlsoWhenThereAreNoneYet() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("sub"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), sub);
    Path new1 = sub.resolve("new/file");
    Path new2 = link.resolve("new/file");
    refused(
        guard("-o", new1).writes("--status", new2),
        String.format(Locale.ROOT, "--output %s and --status %s are one file", new1, new2));
    allowed(guard("-o", new1).writes("--status", link.resolve("new/other")));

    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("sub/later"));
    refused(
        guard("-o", dangling).writes("--status", sub.resolve("later")),
        String.format(
            Locale.ROOT,
            "--output %s and --status %s are one file",
            dangling,
            sub.resolve("later")));
  }

  @Test
  void whatIsAFileIsNoFolderOfAnother() {
    Path out = folder.resolve("out");
    refused(
        guard("-o", out).writes("--status", out.resolve("status")),
        String.format(
            Locale.ROOT,
            "--output %s is a file, but a folder of --status %s",
            out,
            out.resolve("status")));
    refused(
        guard("-o", out).writesInto("--plots", out, PLOTS),
        String.format(Locale.ROOT, "--output %s is a file, but a folder of --plots %s", out, out));
  }

  @Test
  void filesInAFolderReplaceNothing() throws IOException {
    Path plots = Files.createDirectory(folder.resolve("plots"));
    Path plot = Files.writeString(plots.resolve("12.svg"), "mine");
    Path other = Files.writeString(plots.resolve("mine.svg"), "mine");
    refused(
        guard(plot).writesInto("--plots", plots, PLOTS),
        String.format(Locale.ROOT, "a file in --plots %s would replace <inputs> %s", plots, plot));
    refused(
        guard("-o", plot).writesInto("--plots", plots, PLOTS),
        String.format(Locale.ROOT, "a file in --plots %s would replace --output %s", plots, plot));
    allowed(guard(other).writesInto("--plots", plots, PLOTS));

    Path later = folder.resolve("later");
    refused(
        guard("-o", later.resolve("1.svg")).writesInto("--plots", later, PLOTS),
        String.format(
            Locale.ROOT,
            "a file in --plots %s would replace --output %s",
            later,
            later.resolve("1.svg")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkInAFolderLeadsToNothingThatIsRead() throws IOException {
    Path plots = Files.createDirectory(folder.resolve("plots"));
    Path link = Files.createSymbolicLink(plots.resolve("3.svg"), input);
    refused(
        guard(input).writesInto("--plots", plots, PLOTS),
        String.format(
            Locale.ROOT, "--plots %s would replace <inputs> %s: they are one file", link, input));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void devicesMayBeReadAndWrittenAtOnce() {
    Path nothing = Path.of("/dev/null");
    allowed(guard(nothing, "-o", nothing).writes("--status", nothing));
  }
}
