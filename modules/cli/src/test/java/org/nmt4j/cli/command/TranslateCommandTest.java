package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    refused(translate("", one, "-o", one), "the output " + one + " would replace an input");
    refused(translate("", one, "-o", folder.toString()), "the output " + one + " would replace");
    refused(translate("", one, two, "-o", folder.toString()), "the output " + one + " would");
    refused(translate("Hund\n", "-o", model), "the output " + model + " would replace an input");
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
}
