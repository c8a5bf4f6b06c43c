package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class ScoreCommandTest {

  @TempDir private static Path folder;
  private static TinyRun tiny;
  private static String source;
  private static String target;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
    source = tiny.write("in.de", "Der Hund schläft.\n\nEine Katze!\nEins\n");
    target = tiny.write("in.en", "The dog sleeps.\nA cat.\n\nOne Ω dog!\n");
  }

  private static Ran score(String... arguments) {
    List<String> all = new ArrayList<>(List.of("score", "-m", tiny.result("best.nmt4j") + ""));
    all.addAll(List.of(arguments));
    return Ran.with("", all.toArray(String[]::new));
  }

  private static double[] numbers(String out) {
    return out.lines().mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void aNumberForEachPairAndTheirSumAtTheEnd() {
    Ran ran = score(source, target);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines()).hasSize(4).allMatch(line -> line.matches("-\\d+\\.\\d{6}"));
    double sum = Arrays.stream(numbers(ran.out())).sum();
    assertThat(ran.err())
        .hasLineCount(1)
        .matches(
            "4 lines, \\d+ tokens, [1-9] of them unknown: log-probability -.*, perplexity .*\n");
    long tokens = Long.parseLong(ran.err().split(" ")[2]);
    String[] end = ran.err().strip().replaceAll(".*log-probability ", "").split(", perplexity ");
    assertThat(Double.parseDouble(end[0])).isCloseTo(sum, within(1e-3));
    assertThat(Double.parseDouble(end[1])).isCloseTo(Math.exp(-sum / tokens), within(1e-2));
  }

  @Test
  void batchesAndThreadsDoNotMatter() {
    assertThat(score(source, target, "--batch-size", "1", "--threads", "1"))
        .isEqualTo(score(source, target, "--batch-size", "3", "--threads", "2"));
  }

  @Test
  void compressedFilesAreRead() throws IOException {
    Path compressed = folder.resolve("in.en.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      Files.copy(Path.of(target), out);
    }

    assertThat(score(source, compressed.toString())).isEqualTo(score(source, target));
  }

  @Test
  void wordsStandInColumns() {
    List<String[]> lines =
        score(source, target, "--words").out().lines().map(line -> line.split("\t")).toList();

    assertThat(lines).hasSize(4).allMatch(columns -> columns.length == 3);
    assertThat(lines.get(0)[1]).isEqualTo("The dog sleeps \uFFED. </s>");
    assertThat(lines.get(2)[1]).isEqualTo("</s>");
    for (String[] columns : lines) {
      String[] numbers = columns[2].split(" ");
      assertThat(numbers).hasSameSizeAs(columns[1].split(" "));
      assertThat(Arrays.stream(numbers).mapToDouble(Double::parseDouble).sum())
          .isCloseTo(Double.parseDouble(columns[0]), within(1e-4));
    }
  }

  @Test
  void normalizingDividesByTokens() {
    String one = tiny.write("one.de", "Eins\n");
    String two = tiny.write("one.en", "dog cat\n");
    Ran whole = score(one, two);
    double tokens = Double.parseDouble(whole.err().split(" ")[2]);
    assertThat(tokens).isGreaterThan(1);
    assertThat(numbers(score(one, two, "--normalize").out())[0])
        .isCloseTo(numbers(whole.out())[0] / tokens, within(1e-5));
  }

  @Test
  void filesOfDifferentLengthAreRefusedBeforeAnyOutput() {
    String shorter = tiny.write("short.en", "The dog sleeps.\n");
    Ran ran = score(source, shorter);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .hasLineCount(1)
        .startsWith(shorter + ":2:1: the file ends here; expected as many lines on both sides");
  }

  @Test
  void noLinesAreNoError() {
    String empty = tiny.write("empty", "");

    assertThat(score(empty, empty)).isEqualTo(new Ran(0, "", "0 lines\n"));
  }

  @Test
  void aFileThatIsNoModelIsNamed() {
    Ran ran = Ran.with("", "score", "-m", source, source, target);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith(source + ": not a model file").hasLineCount(1);
  }
}
