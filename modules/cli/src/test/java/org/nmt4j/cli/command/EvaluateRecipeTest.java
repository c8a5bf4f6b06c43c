package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class EvaluateRecipeTest {

  @TempDir private static Path folder;
  private static TinyRun tiny;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(folder);
    assertThat(tiny.run("train").code()).isZero();
  }

  @Test
  void itPrintsWhatTheRunDidWithoutTranslatingAgain() throws IOException {
    String metrics = "evaluation.metrics=[exact, bleu, chrf, ter]";
    String[] changes = {metrics, "decoding.beam_size=1"};
    Ran ran = tiny.run("run", changes);
    byte[] output = Files.readAllBytes(tiny.result("test.output.txt"));
    Ran evaluated = evaluate(metrics);

    assertThat(evaluated).isEqualTo(new Ran(0, ran.out(), ""));
    assertThat(ran.out())
        .startsWith("BLEU|")
        .contains("\nchrF2|", "\nTER|", "exact = ", "bleu = ", "chrf = ", "ter = ");
    assertThat(Files.readAllBytes(tiny.result("test.output.txt"))).isEqualTo(output);
  }

  @Test
  void whatIsNotReachedFails() throws IOException {
    assertThat(tiny.run("run").code()).isZero();
    String same = "data.test.target='" + copyOf("test.output.txt") + "'";
    Ran passed = evaluate(same, "expect.bleu='>= 99'");
    Ran failed = evaluate(same, "expect.bleu='>= 101'");

    assertThat(passed.out()).endsWith("\nPASS bleu = 100.00 (required >= 99)\n");
    assertThat(passed.code()).isZero();
    assertThat(failed.out()).endsWith("\nFAIL bleu = 100.00 (required >= 101)\n");
    assertThat(failed.code()).isEqualTo(1);
  }

  @Test
  void attentionIsJudgedByTheAlignmentsThatTheRunKept() throws IOException {
    assertThat(tiny.run("run").code()).isZero();
    // Only alignments of translations that equal their reference count.
    String same = "data.test.target='" + copyOf("test.output.txt") + "'";
    String unknown = "evaluation={metrics: [alignment], alignment: '%s'}";
    String empty = String.format(Locale.ROOT, unknown, tiny.write("known", "\n\n\n\n"));

    assertThat(evaluate(same, empty).err())
        .startsWith(tiny.result("test.alignments.txt") + ": no such file; run it first");
    assertThat(tiny.run("run", same, empty).out()).isEqualTo("alignment = 0.00\n");
    assertThat(evaluate(same, String.format(Locale.ROOT, unknown, copyOf("test.alignments.txt"))))
        .isEqualTo(new Ran(0, "alignment = 100.00\n", ""));
    String rate = "evaluation={metrics: [aer], alignment: '%s'}";
    assertThat(evaluate(same, String.format(Locale.ROOT, rate, copyOf("test.alignments.txt"))))
        .isEqualTo(new Ran(0, "aer = 0.00\n", ""));

    assertThat(tiny.run("run").code()).isZero();
    assertThat(tiny.result("test.alignments.txt")).doesNotExist();
  }

  private static String copyOf(String result) throws IOException {
    return tiny.write("copy of " + result, Files.readString(tiny.result(result)));
  }

  @Test
  void aTestSetOfAnotherLengthIsNamed() {
    tiny.run("run");
    String source = tiny.write("other.de", "Hund\n\nKatze\n");
    String target = tiny.write("other.en", "dog\n\ncat\n");
    Ran ran = evaluate("data.test={source: '" + source + "', target: '" + target + "'}");

    assertThat(ran)
        .isEqualTo(
            new Ran(
                1,
                "",
                String.format(
                    Locale.ROOT,
                    "%s: 4 lines, expected as many as data.test has, 3; run it first: nmt4j run"
                        + " %s\n",
                    tiny.result("test.output.txt"),
                    tiny.file("tiny.yaml"))));
  }

  @Test
  void aRunThatIsNotThereIsAskedFor() {
    Ran ran = evaluate("name=other");

    assertThat(ran)
        .isEqualTo(
            new Ran(
                1,
                "",
                String.format(
                    Locale.ROOT,
                    "%s: no such file; run it first: nmt4j run %s\n",
                    folder.resolve("runs/other/test.output.txt"),
                    tiny.file("tiny.yaml"))));
  }

  @Test
  void anotherRecipeIsNotJudged() {
    Ran ran = evaluate("training.epochs=4");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .endsWith("now it is 'training.epochs: 4'; expected the recipe of the run\n")
        .hasLineCount(1);
  }

  @Test
  void aRecipeWithoutATestSetIsNamed() throws IOException {
    String text = Files.readString(Path.of(tiny.file("tiny.yaml")));
    String recipe = tiny.write("none.yaml", text.replaceAll("\n +test:.*", ""));

    assertThat(Ran.with("", "evaluate", "--recipe", recipe))
        .isEqualTo(new Ran(1, "", recipe + ": no data.test, expected a test set to judge\n"));
  }

  private static Ran evaluate(String... changes) {
    List<String> arguments =
        new ArrayList<>(
            List.of("evaluate", "--recipe", tiny.file("tiny.yaml"), "--runs", tiny.file("runs")));
    for (String change : changes) {
      arguments.addAll(List.of("--set", change));
    }
    return Ran.with("", arguments.toArray(String[]::new));
  }
}
