package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class TranslateCommandTest {

  private static final String LINES = "Der Hund schläft.\n\nEine Katze!\nEins und Zwei und Drei\n";

  @TempDir private static Path folder;
  private static TinyRun tiny;
  private static String model;
  private static String expected;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
    model = tiny.result("best.nmt4j").toString();
    expected = translate(LINES).out();
    assertThat(expected).hasLineCount(4);
    assertThat(expected.lines().toList().get(1)).isEmpty();
  }

  private static Ran translate(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("translate", "-m", model));
    all.addAll(List.of(arguments));
    return Ran.with(input, all.toArray(String[]::new));
  }

  private static void refused(Ran ran, String message) {
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("nmt4j translate: " + message).hasLineCount(1);
  }

  @Test
  void aCheckpointIsNoModelToTranslateWith() {
    String checkpoint = tiny.result("checkpoint.nmt4j").toString();
    Ran ran = Ran.with(LINES, "translate", "-m", checkpoint);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            checkpoint
                + ": a checkpoint, which training goes on from; expected a model, such as"
                + " best.nmt4j beside it\n");
  }

  @Test
  void moreTranslationsThanTheBeamHoldsAskForAWiderOne() {
    refused(
        translate(LINES, "--n-best", "3"),
        "--n-best is 3 and the beam size 2, expected --beam-size 3 or more");
    assertThat(translate("Hund\n", "--n-best", "3", "--beam-size", "3").code()).isZero();
  }

  @Test
  void severalFilesGoIntoAFolderThatIsMade() throws IOException {
    String one = tiny.write("one.de", LINES);
    String two = tiny.write("two.de", "Hund\n");
    String none = tiny.write("none.de", "");
    Path out = folder.resolve("new/folder");
    Ran ran = translate("", one, two, none, "-o", out.toString());

    assertThat(ran).isEqualTo(new Ran(0, "", ""));
    assertThat(out.resolve("one.de")).hasContent(expected);
    assertThat(Files.readString(out.resolve("two.de"))).hasLineCount(1);
    assertThat(out.resolve("none.de")).isEmptyFile();
  }

  @Test
  void oneFileGoesIntoAFileOrAFolderThatIsThere() throws IOException {
    String one = tiny.write("single.de", LINES);
    Path there = Files.createDirectories(folder.resolve("there"));
    assertThat(translate("", one, "-o", tiny.file("single.en")).code()).isZero();
    assertThat(translate("", one, "-o", there.toString()).code()).isZero();
    assertThat(translate(LINES, "-o", tiny.file("input.en")).code()).isZero();

    assertThat(Path.of(tiny.file("single.en"))).hasContent(expected);
    assertThat(there.resolve("single.de")).hasContent(expected);
    assertThat(Path.of(tiny.file("input.en"))).hasContent(expected);
    refused(translate(LINES, "-o", there.toString()), "--output " + there + " is a folder");
  }

  @Test
  void compressedFilesBecomeCompressedFiles() throws IOException {
    Path in = folder.resolve("zipped.de.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(in))) {
      out.write(LINES.getBytes(StandardCharsets.UTF_8));
    }
    String other = tiny.write("plain.de", "Hund\n");
    Path out = folder.resolve("zipped");
    assertThat(translate("", in.toString(), other, "-o", out.toString()).code()).isZero();

    try (var zip = new GZIPInputStream(Files.newInputStream(out.resolve("zipped.de.gz")))) {
      assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected);
    }
  }

  @Test
  void inputsOfOneNameAreRefused() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    String one = tiny.write("same.de", "Hund\n");
    String two = tiny.write("sub/same.de", "Katze\n");
    Path out = folder.resolve("same");

    refused(
        translate("", one, two, "-o", out.toString()),
        one + " and " + two + " would both become " + out.resolve("same.de"));
    assertThat(out).doesNotExist();
  }

  @Test
  void nothingThatIsReadIsReplaced() throws IOException {
    String one = tiny.write("kept.de", "Hund\n");
    String two = tiny.write("kept2.de", "Katze\n");
    byte[] weights = Files.readAllBytes(Path.of(model));

    String message = "--output " + one + " would replace INPUT " + one;
    refused(translate("", one, "-o", one), message);
    refused(translate("", one, "-o", folder.toString()), message);
    refused(translate("", one, two, "-o", folder.toString()), message);
    refused(
        translate("Hund\n", "-o", model),
        String.format(Locale.ROOT, "--output %1$s would replace --model %1$s", model));
    assertThat(Path.of(one)).hasContent("Hund\n");
    assertThat(Files.readAllBytes(Path.of(model))).isEqualTo(weights);
  }

  @Test
  void severalInputsNeedAFolder() {
    String one = tiny.write("first.de", "Hund\n");
    String two = tiny.write("second.de", "Katze\n");
    String file = tiny.write("file", "");

    refused(translate("", one, two), "several inputs need a folder as --output");
    refused(translate("", one, two, "-o", file), "--output " + file + " is a file, expected a");
  }

  @Test
  void aMissingInputIsNamedBeforeAnyIsTranslated() {
    String one = tiny.write("present.de", "Hund\n");
    String missing = tiny.file("missing.de");
    Path out = folder.resolve("missing");

    assertThat(translate("", one, missing, "-o", out.toString()))
        .isEqualTo(new Ran(1, "", missing + ": no such file\n"));
    assertThat(out).doesNotExist();
  }

  @Test
  void heatMapsOfSeveralInputsAreKeptApart() {
    String one = tiny.write("map1.de", "Hund\n");
    String two = tiny.write("map2.de", "Katze\n");
    Path maps = folder.resolve("maps");
    String out = tiny.file("mapped");
    assertThat(translate("", one, two, "-o", out, "--heatmap", maps.toString()).code()).isZero();

    assertThat(maps.resolve("map1.de/1.svg")).exists();
    assertThat(maps.resolve("map2.de/1.svg")).exists();
  }

  @Test
  void bytesThatAreNoUtf8AreReplacedWithOneWarning() {
    byte[] input = "Hund\n?a\n?\n".getBytes(StandardCharsets.ISO_8859_1);
    input[5] = (byte) 0xFF;
    input[8] = (byte) 0xC0;
    Ran ran = Ran.with(input, "translate", "-m", model);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).hasLineCount(3);
    assertThat(ran.err().lines().toList())
        .filteredOn(line -> line.contains("UTF-8"))
        .containsExactly(
            "standard input:2:1: byte 0xFF is not UTF-8 here; bytes that are not UTF-8 are read"
                + " as U+FFFD");
    assertThat(ran.out()).isEqualTo(translate("Hund\n\uFFFDa\n\uFFFD\n").out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n\n",
        "Hund",
        "Hund\r\nKatze\r\n",
        "Hund\rKatze\n\r\n",
        "\uFEFFHund\n\uFEFF\n",
        "a\u0000b\n\u0000\n",
        "a\u2028b\u2029c\u0085d\u000Be\u000Cf\n\u2028\n",
        "😀 👩‍👩‍👧 🇩🇪\nשלום עולם\nمرحبا\n\u202Eabc\n",
        " \n\t\n\u00A0\n\u3000\n\u200B\n",
        "||| ||| @@ @@\n<unk> </s> <s> <pad>\n"
      })
  void asManyLinesComeOutAsGoIn(String input) {
    Ran ran = translate(input);

    assertThat(ran.code()).as(ran.err()).isZero();
    long lines = input.chars().filter(c -> c == '\n').count();
    assertThat(ran.out().chars().filter(c -> c == '\n').count())
        .isEqualTo(input.isEmpty() || input.endsWith("\n") ? lines : lines + 1);
    assertThat(translate(input, "--batch-size", "1", "--threads", "1").out()).isEqualTo(ran.out());
  }

  @Test
  void longLinesAreTranslatedInPartsAndReported() throws IOException {
    Path status = folder.resolve("status.tsv");
    String two = "Der Hund schläft. Eine Katze!";
    Ran ran = translate(two + "\n\nHund\n", "--max-tokens", "8", "--status", status.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    List<String> parts = translate("Der Hund schläft.\nEine Katze!\n").out().lines().toList();
    assertThat(ran.out().lines().toList().get(0))
        .as(Files.readString(status))
        .isEqualTo(String.join(" ", parts));
    assertThat(Files.readAllLines(status))
        .hasSize(4)
        .contains(
            "line\tstatus\tsource_tokens\tparts\tunknown_words\tsource_words\tunknown_source_words",
            "2\tempty\t0\t1\t0\t0\t0")
        .anyMatch(line -> line.matches("1\t[a-z]+\t\\d+\t2\t\\d+\t7\t0"))
        .anyMatch(line -> line.matches("3\t[a-z]+\t\\d+\t1\t\\d+\t1\t0"));
    Ran aligned = translate(two + "\n", "--max-tokens", "8", "--scores", "--alignments");
    assertThat(aligned.out()).matches("-?\\d+\\.\\d+\t.*\t(\\d+-\\d+ ?)*\n");
  }

  @Test
  void fiveThousandTokensAreOneLine() {
    Ran ran = translate("Der Hund schläft, ".repeat(1250) + "\nHund\n", "--beam-size", "1");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).hasLineCount(2);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // links need a right there
  void aLinkStaysALink() throws IOException {
    Path target = Files.writeString(folder.resolve("linked.en"), "old\n");
    Path link = Files.createSymbolicLink(folder.resolve("link.en"), target);
    assertThat(translate(LINES, "-o", link.toString()).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent(expected);
  }
}
