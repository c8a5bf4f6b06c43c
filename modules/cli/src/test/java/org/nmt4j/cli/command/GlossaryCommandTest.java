package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

/** Tests the option {@code --glossary} of {@code translate}. */
class GlossaryCommandTest {
  private static final String LINES = "Der Hund schläft.\n\nEins. Ein Hund! Zwei Hunde.\nZwei\n";

  @TempDir private static Path folder;
  private static TinyRun tiny;
  private static String model;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
    model = tiny.result("best.nmt4j").toString();
  }

  private static Ran translate(String glossary, String... arguments) {
    String terms = tiny.write("terms.tsv", glossary);
    List<String> all = new ArrayList<>(List.of("translate", "-m", model, "--glossary", terms));
    all.addAll(List.of(arguments));
    return Ran.with(LINES, all.toArray(String[]::new));
  }

  @Test
  void theTermsAreUsedAndCounted() throws IOException {
    Path status = folder.resolve("status.tsv");
    for (String beam : List.of("1", "2")) {
      Ran ran =
          translate("# terms\nHund\tone cat\n", "--beam-size", beam, "--status", status.toString());

      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.err()).isEqualTo("glossary: 2 of 2 terms met\n");
      List<String> lines = ran.out().lines().toList();
      assertThat(lines).hasSize(4);
      assertThat(lines.get(0)).containsPattern("\\b[Oo]ne cat\\b");
      assertThat(lines.get(2)).containsPattern("\\b[Oo]ne cat\\b");
      assertThat(Files.readAllLines(status))
          .anyMatch(line -> line.endsWith("\tunknown_source_words\tterms\tunmet_terms"))
          .anyMatch(line -> line.matches("1\t.*\t1\t"))
          .anyMatch(line -> line.matches("2\tempty\t.*\t0\t"))
          .anyMatch(line -> line.matches("3\t.*\t1\t"));
    }
  }

  @Test
  void linesWithoutTermsStayTheSame() {
    String plain = Ran.with(LINES, "translate", "-m", model, "--scores").out();

    Ran none = translate("Katze\tdog\n", "--scores");
    assertThat(none).isEqualTo(new Ran(0, plain, "glossary: the text has none of its terms\n"));
    Ran some = translate("Hund\tdog\n", "--scores");
    assertThat(some.out().lines().toList().get(3)).isEqualTo(plain.lines().toList().get(3));
  }

  @Test
  void termsWithUnknownWordsAreNamed() throws IOException {
    Path status = folder.resolve("unknown.tsv");
    Ran ran = translate("Hund\t犬\nZwei\ttwo\n", "--status", status.toString());

    assertThat(ran.err().lines())
        .containsExactly(
            folder.resolve("terms.tsv") + ": warning: the model's vocabulary lacks words of '犬'",
            "glossary: 2 of 4 terms met");
    assertThat(Files.readAllLines(status)).anyMatch(line -> line.endsWith("\t1\tHund = 犬"));
  }

  @Test
  void aWrongLineIsOneLineOfError() {
    Ran ran = translate("Hund\tdog\nHund dog\n");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            folder.resolve("terms.tsv")
                + ":2:1: found 1 column, expected two columns: a term, a tab and its"
                + " translation\n");
  }
}
